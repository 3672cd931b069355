package facet.app.project;

import java.util.List;

/// A word of a JavaScript or TypeScript file.
///
/// @param kind what it is
/// @param text the name, the sign or the value of a text with its escapes resolved; the source of anything else
/// @param line where it begins, from 1
/// @param isFirstOnLine whether a line break stands before it
/// @param pieces of a template: the texts around its parts, one more than there are parts
/// @param parts of a template: the expressions in `${…}`
record Token(Kind kind, String text, int line, boolean isFirstOnLine, List<String> pieces, List<List<Token>> parts) {
    enum Kind {
        NAME,
        TEXT,
        TEMPLATE,
        NUMBER,
        PATTERN,
        SIGN
    }

    Token(Kind kind, String text, int line, boolean isFirstOnLine) {
        this(kind, text, line, isFirstOnLine, List.of(), List.of());
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    boolean opens() {
        return kind == Kind.SIGN && (text.equals("(") || text.equals("[") || text.equals("{"));
    }

    boolean closes() {
        return kind == Kind.SIGN && (text.equals(")") || text.equals("]") || text.equals("}"));
    }
}
