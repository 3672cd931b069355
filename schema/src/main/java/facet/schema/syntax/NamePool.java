package facet.schema.syntax;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Gives equal words of a text as one string. Schemas say the same few words on every line; so they take little room, and
/// comparing them mostly ends at the first look.
final class NamePool {
    /// Words that meet at one place are made anew from here on, so that no choice of words takes more than linear time.
    private static final int MOST_STEPS = 8;

    /// The words of the language that most lines have, so that they are the same strings as in the program.
    private static final NamePool COMMON = new NamePool(new String[256]);

    static {
        for (String word : List.of("Int", "String", "Boolean", "BigInt", "Float", "Decimal", "DateTime", "Json",
                "Bytes",
                "id", "unique", "default", "map", "relation", "updatedAt", "ignore", "index", "schema", "fields",
                "references", "name", "onDelete", "onUpdate", "type", "autoincrement", "now", "cuid", "uuid",
                "dbgenerated", "Cascade", "SetNull", "Restrict", "NoAction", "true", "false"))
            COMMON.place(word);
    }

    private @Nullable String[] words;
    private int count;

    /// A pool that has the most common words only.
    NamePool() {
        this.words = COMMON.words.clone();
        this.count = COMMON.count;
    }

    private NamePool(@Nullable String[] words) {
        this.words = words;
    }

    /// The characters of `text` from `start` to `end`.
    String word(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++)
            hash = 31 * hash + text.charAt(i);
        return word(text, start, end, hash);
    }

    /// @param hash of the word, as strings have it
    String word(String text, int start, int end, int hash) {
        int slot = slot(hash);
        for (int step = 0; step < MOST_STEPS; step++) {
            String word = words[slot];
            if (word == null) return add(slot, text.substring(start, end));
            if (word.length() == end - start && text.startsWith(word, start)) return word;
            slot = (slot + 1) & (words.length - 1);
        }
        return text.substring(start, end);
    }

    /// @param hash as strings have it
    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (words.length - 1);
    }

    private String add(int slot, String word) {
        words[slot] = word;
        if (++count > words.length / 2) grow();
        return word;
    }

    private void grow() {
        @Nullable
        String[] old = words;
        words = new String[old.length * 4];
        count = 0;
        for (String word : old)
            if (word != null) place(word);
    }

    private void place(String word) {
        int slot = slot(word.hashCode());
        for (int step = 0; step < MOST_STEPS; step++) {
            if (words[slot] == null) {
                words[slot] = word;
                count++;
                return;
            }
            slot = (slot + 1) & (words.length - 1);
        }
    }
}
