package facet.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks whether a text is one JSON document, by RFC 8259. Nothing is built: the text itself is the value.
final class JsonText {

    private static final int DEEPEST = 512;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*+)(?:\\.\\d++)?(?:[eE][+-]?\\d++)?");

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /// Why `text` is no JSON, with the place, or nothing if it is.
    static Optional<String> problem(String text) {
        JsonText reader = new JsonText(text);
        try {
            reader.blanks();
            reader.value(0);
            reader.blanks();
            if (reader.at < text.length()) throw reader.expected("the end");
            return Optional.empty();
        } catch (Unexpected unexpected) {
            return Optional.of(String.valueOf(unexpected.getMessage()));
        }
    }

    /// The text that a JSON string names.
    static String unquoted(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = json.charAt(++i);
            int simple = "bfnrt".indexOf(escape);
            if (escape == 'u') {
                text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(simple < 0 ? escape : "\b\f\n\r\t".charAt(simple));
            }
        }
        return text.toString();
    }

    private void value(int depth) throws Unexpected {
        if (depth > DEEPEST) throw expected("at most " + DEEPEST + " levels");
        switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void members(int depth) throws Unexpected {
        take('{');
        blanks();
        if (peek() == '}') {
            at++;
            return;
        }
        while (true) {
            if (peek() != '"') throw expected("a name in double quotes");
            string();
            blanks();
            take(':');
            blanks();
            value(depth + 1);
            blanks();
            if (peek() == '}') break;
            take(',');
            blanks();
        }
        at++;
    }

    private void elements(int depth) throws Unexpected {
        take('[');
        blanks();
        if (peek() == ']') {
            at++;
            return;
        }
        while (true) {
            value(depth + 1);
            blanks();
            if (peek() == ']') break;
            take(',');
            blanks();
        }
        at++;
    }

    private void string() throws Unexpected {
        take('"');
        while (peek() != '"') {
            if (at >= text.length()) throw expected("a closing double quote");
            if (peek() < ' ') throw expected("no control character in a string");
            if (peek() == '\\') {
                at++;
                escape();
            } else {
                at++;
            }
        }
        at++;
    }

    private void escape() throws Unexpected {
        if (peek() == 'u') {
            at++;
            for (int i = 0; i < 4; i++) {
                if (Character.digit(peek(), 16) < 0 || peek() > 'f') throw expected("four hexadecimal digits");
                at++;
            }
        } else if ("\"\\/bfnrt".indexOf(peek()) >= 0) {
            at++;
        } else {
            throw expected("an escape that JSON knows");
        }
    }

    private void number() throws Unexpected {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) throw expected("a value");
        at = number.end();
    }

    private void word(String word) throws Unexpected {
        if (!text.startsWith(word, at)) throw expected("a value");
        at += word.length();
    }

    private void take(char wanted) throws Unexpected {
        if (peek() != wanted) throw expected("'" + wanted + "'");
        at++;
    }

    /// The character to read next; a NUL, which JSON has no place for, after the last.
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Unexpected expected(String what) {
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = at - text.lastIndexOf('\n', at - 1);
        return new Unexpected("expected " + what + " at line " + line + ", column " + column);
    }

    /// Leaves the reading at the first thing that is wrong.
    private static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1;

        Unexpected(String message) {
            super(message, null, false, false);
        }
    }
}
