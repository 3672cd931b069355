package facet.app.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import facet.database.FilterNames;
import facet.database.FilterText;
import facet.database.TextRules;
import facet.database.ValueType;

/// What may stand at a place of a filter's text. Nothing about the language is known here but its words: each candidate is tried,
/// and those are offered that the reader takes.
///
/// @param from where what is completed begins
/// @param words the candidates, the likely ones first
record Suggestions(int from, List<String> words) {
    private static final List<String> KEYWORDS = List.of("=", "!=", "<", "<=", ">", ">=", "contains", "starts with",
            "ends with", "is null", "is not null", "is empty", "in (", "not in (", "between", "has", "has some (",
            "has every (", "exists", "some (", "every (", "none (", "and", "or", "not", "exactly", "true", "false",
            "null", "not null", "with", "empty", "(", ")");
    /// A word that is no name of a field, to find out whether any text may stand at a place.
    private static final String ANY_TEXT = "zqzq9zqzq";

    Suggestions {
        words = List.copyOf(words);
    }

    static Suggestions at(String text, int caret, FilterNames names) {
        int from = caret;
        while (from > 0 && isWord(text.charAt(from - 1)))
            from--;
        String before = text.substring(0, from);
        String begun = text.substring(from, caret).toLowerCase(Locale.ROOT);
        boolean isFreeText = fits(before, ANY_TEXT, names);
        List<String> found = new ArrayList<>();
        if (!isFreeText) {
            offer(fieldNames(before, names), begun, before, names, found);
            offer(enumNames(before, names), begun, before, names, found);
        }
        List<String> keywords = KEYWORDS.stream().filter(word -> !isFreeText || isUnfinished(before + word, names))
                .toList();
        if (!before.endsWith(".")) offer(keywords, begun, before, names, found);
        return new Suggestions(from, found.stream().distinct().toList());
    }

    private static void offer(Collection<String> words, String begun, String before, FilterNames names,
            List<String> found) {
        for (String word : words)
            if (word.toLowerCase(Locale.ROOT).startsWith(begun) && fits(before, word, names)) found.add(word);
    }

    /// Whether `word` may stand behind `before`: it is read, and what is missing is missing behind it.
    private static boolean fits(String before, String word, FilterNames names) {
        return switch (FilterText.parse(before + word, names, TextRules.USUAL)) {
            case FilterText.Parsed.Good _ -> true;
            case FilterText.Parsed.Bad bad -> bad.offset() >= before.length() + word.stripTrailing().length();
        };
    }

    private static boolean isUnfinished(String text, FilterNames names) {
        return FilterText.parse(text, names, TextRules.USUAL) instanceof FilterText.Parsed.Bad bad
                && bad.offset() >= text.length();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || "<>=!".indexOf(c) >= 0;
    }

    /// Fields of the table and of those that the text has led to so far.
    private static Set<String> fieldNames(String before, FilterNames names) {
        Set<String> found = new LinkedHashSet<>();
        for (FilterNames each : reached(before, names))
            each.fields().forEach(field -> found.add(field.name()));
        return found;
    }

    private static Set<String> enumNames(String before, FilterNames names) {
        Set<String> found = new LinkedHashSet<>();
        for (FilterNames each : reached(before, names))
            for (FilterNames.Field field : each.fields())
                if (field instanceof FilterNames.Held held && held.column().type() instanceof ValueType.OneOf(var all))
                    all.forEach(name -> found.add(held.written(name)));
        return found;
    }

    private static List<FilterNames> reached(String before, FilterNames names) {
        Set<String> words = new HashSet<>(List.of(before.split("[^\\p{L}\\p{N}_]+", -1)));
        List<FilterNames> reached = new ArrayList<>(List.of(names));
        for (int i = 0; i < reached.size() && reached.size() < 20; i++)
            for (FilterNames.Field field : reached.get(i).fields())
                if (field instanceof FilterNames.Led led && words.contains(led.name())) {
                    FilterNames next = led.names().get();
                    if (!reached.contains(next)) reached.add(next);
                }
        return reached;
    }
}
