package facet.database.sql;

/// A piece of an SQL text that means something.
///
/// @param kind what it is
/// @param text a word as written; a quoted name without its quotes; a sign; empty for texts and numbers
/// @param start where it begins, in UTF-16 units
record SqlToken(Kind kind, String text, int start) {

    enum Kind {
        /// A keyword or a name without quotes.
        WORD,
        /// A name in quotes.
        NAME,
        /// A text, a number or a parameter.
        LITERAL,
        /// Any other character.
        SIGN,
        /// A comment that the engine takes for a statement, or a text that does not end: nothing to be trusted.
        OPAQUE
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }
}
