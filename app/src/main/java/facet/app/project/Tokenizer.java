package facet.app.project;

import java.util.ArrayList;
import java.util.List;

import facet.app.project.Token.Kind;

/// Cuts JavaScript and TypeScript into tokens. Comments and blanks are left out; nothing is an error: a text that does
/// not end, ends with its line.
final class Tokenizer {
    private static final List<String> LONG_SIGNS = List.of("...", "===", "!==", "??=", "||=", "&&=", "=>", "??", "||",
            "&&", "?.", "==", "!=", "+=", "++", "--");

    /// Templates within templates; what lies deeper is taken for text.
    private static final int DEEPEST = 50;

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final int depth;
    private int at;
    private int line;
    private boolean isFirstOnLine = true;

    private Tokenizer(String source, int at, int line, int depth) {
        this.source = source;
        this.at = at;
        this.line = line;
        this.depth = depth;
    }

    static List<Token> tokens(String source) {
        Tokenizer tokenizer = new Tokenizer(source, source.startsWith("#!") ? endOfLine(source, 0) : 0, 1, 0);
        while (tokenizer.at < source.length()) {
            tokenizer.next();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '\n') {
            line++;
            isFirstOnLine = true;
            at++;
        } else if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (source.startsWith("//", at)) {
            at = endOfLine(source, at);
        } else if (source.startsWith("/*", at)) {
            skipComment();
        } else if (c == '"' || c == '\'') {
            readText(c);
        } else if (c == '`') {
            readTemplate();
        } else if (Character.isJavaIdentifierStart(c) || c == '#' || c == '@') {
            readWhile(Kind.NAME);
        } else if (Character.isDigit(c)) {
            readWhile(Kind.NUMBER);
        } else if (c == '/' && beginsPattern()) {
            readPattern();
        } else {
            readSign();
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text, line, isFirstOnLine));
        isFirstOnLine = false;
    }

    private void skipComment() {
        int end = source.indexOf("*/", at + 2);
        int stop = end < 0 ? source.length() : end + 2;
        for (; at < stop; at++) {
            if (source.charAt(at) == '\n') {
                line++;
                isFirstOnLine = true;
            }
        }
    }

    private void readText(char quote) {
        StringBuilder text = new StringBuilder();
        int startLine = line;
        at++;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            readCharacter(text);
        }
        if (at < source.length() && source.charAt(at) == quote) {
            at++;
        }
        tokens.add(new Token(Kind.TEXT, text.toString(), startLine, isFirstOnLine));
        isFirstOnLine = false;
    }

    private void readTemplate() {
        List<String> pieces = new ArrayList<>();
        List<List<Token>> parts = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int startLine = line;
        int start = at;
        at++;
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.startsWith("${", at) && depth < DEEPEST) {
                pieces.add(piece.toString());
                piece.setLength(0);
                parts.add(readPart());
            } else {
                line += source.charAt(at) == '\n' ? 1 : 0;
                readCharacter(piece);
            }
        }
        at = Math.min(at + 1, source.length());
        pieces.add(piece.toString());
        tokens.add(new Token(Kind.TEMPLATE, source.substring(start, at), startLine, isFirstOnLine, pieces, parts));
        isFirstOnLine = false;
    }

    private List<Token> readPart() {
        Tokenizer inner = new Tokenizer(source, at + 2, line, depth + 1);
        int open = 1;
        while (inner.at < source.length() && open > 0) {
            int known = inner.tokens.size();
            inner.next();
            if (inner.tokens.size() > known) {
                Token last = inner.tokens.getLast();
                open += last.isSign("{") ? 1 : last.isSign("}") ? -1 : 0;
            }
        }
        at = inner.at;
        line = inner.line;
        return open == 0 ? List.copyOf(inner.tokens.subList(0, inner.tokens.size() - 1)) : List.copyOf(inner.tokens);
    }

    /// One character of a text, its escape resolved.
    private void readCharacter(StringBuilder text) {
        char c = source.charAt(at++);
        if (c != '\\' || at >= source.length()) {
            text.append(c);
            return;
        }
        char escaped = source.charAt(at++);
        switch (escaped) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '0' -> text.append('\0');
            case '\n' -> line++;
            case 'x' -> readCode(text, 2);
            case 'u' -> readCode(text, 4);
            default -> text.append(escaped);
        }
    }

    private void readCode(StringBuilder text, int digits) {
        boolean isBraced = at < source.length() && source.charAt(at) == '{';
        int from = isBraced ? at + 1 : at;
        int to = isBraced ? source.indexOf('}', from) : from + digits;
        if (to < from || to > source.length()) {
            return;
        }
        try {
            text.appendCodePoint(Integer.parseInt(source.substring(from, to), 16));
            at = isBraced ? to + 1 : to;
        } catch (IllegalArgumentException e) {
            // Not a code: the letters stand for themselves.
            text.append(source, at - 1, at);
        }
    }

    private void readWhile(Kind kind) {
        int start = at++;
        while (at < source.length() && (Character.isJavaIdentifierPart(source.charAt(at))
                || (kind == Kind.NUMBER && source.charAt(at) == '.'))) {
            at++;
        }
        add(kind, source.substring(start, at));
    }

    /// A slash divides only behind a value.
    private boolean beginsPattern() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.getLast();
        return last.kind() == Kind.SIGN && !last.closes();
    }

    private void readPattern() {
        int start = at++;
        boolean isInClass = false;
        while (at < source.length() && source.charAt(at) != '\n' && (isInClass || source.charAt(at) != '/')) {
            char c = source.charAt(at);
            isInClass = c == '[' || (isInClass && c != ']');
            at += c == '\\' && at + 1 < source.length() ? 2 : 1;
        }
        at = Math.min(at + 1, source.length());
        add(Kind.PATTERN, source.substring(start, at));
    }

    private void readSign() {
        for (String sign : LONG_SIGNS) {
            if (source.startsWith(sign, at)) {
                at += sign.length();
                add(Kind.SIGN, sign);
                return;
            }
        }
        add(Kind.SIGN, source.substring(at, at + 1));
        at++;
    }

    private static int endOfLine(String source, int from) {
        int end = source.indexOf('\n', from);
        return end < 0 ? source.length() : end;
    }
}
