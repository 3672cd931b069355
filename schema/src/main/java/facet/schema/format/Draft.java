package facet.schema.format;

import java.util.Arrays;

/// Characters one behind another, from which stretches are copied to the page.
final class Draft {
    private char[] characters = new char[1024];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    Draft append(char c) {
        reserve(1);
        characters[length++] = c;
        return this;
    }

    Draft append(String text) {
        return append(text, 0, text.length());
    }

    /// Adds the characters of `text` from `start` to `end`.
    Draft append(String text, int start, int end) {
        reserve(end - start);
        text.getChars(start, end, characters, length);
        length += end - start;
        return this;
    }

    private void reserve(int further) {
        if (length + further > characters.length)
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, length + further));
    }

    /// How many bytes the characters from `start` to `end` are in UTF-8.
    int bytes(int start, int end) {
        int bytes = end - start;
        for (int i = start; i < end; i++) {
            char c = characters[i];
            if (c >= 0x80) bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }

    /// Adds the characters from `start` to `end` to `out`.
    void copy(int start, int end, StringBuilder out) {
        out.append(characters, start, end - start);
    }
}
