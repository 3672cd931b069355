package facet.database;

/// Values as text for a person, and text typed by a person as values. Pure functions.
public final class ValueText {

    private ValueText() {}

    /// The value that `text` means in a column of `type`, or why it means none. An empty text is an empty string where
    /// the type has one; it never means NULL.
    public static ParsedText parse(ValueType type, String text, TextRules rules) {
        return new ParsedText.Bad("Text cannot be read as " + type + " yet.");
    }

    /// `value` as text: the shortest that [#parse] takes back, as long as it is whole. NULL is an empty text.
    public static String show(Value value, TextRules rules) {
        return value.toString();
    }
}
