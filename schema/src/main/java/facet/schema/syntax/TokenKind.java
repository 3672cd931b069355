package facet.schema.syntax;

/// What a token is, before anyone knows what it stands for.
public enum TokenKind {
    /// Blanks and tabs, never a line break.
    SPACE,
    /// One line break: `\n`, `\r\n` or `\r`.
    LINE_BREAK,
    /// `// …` up to the end of the line.
    COMMENT,
    /// `/// …` up to the end of the line.
    DOCUMENTATION,
    /// `/* … */`, over as many lines as it takes.
    BLOCK_COMMENT,
    /// A letter or digit, then letters, digits, `_` and `-`.
    WORD,
    /// A whole string with both quotes; it stays on its line.
    STRING,
    AT,
    DOUBLE_AT,
    DOT,
    COMMA,
    COLON,
    EQUALS,
    QUESTION_MARK,
    EXCLAMATION_MARK,
    MINUS,
    LEFT_PARENTHESIS,
    RIGHT_PARENTHESIS,
    LEFT_BRACKET,
    RIGHT_BRACKET,
    LEFT_BRACE,
    RIGHT_BRACE,
    /// A character that has no place in the language.
    INVALID,
    /// The empty token behind the last character.
    END
}
