package facet.database;

/// Filters as a person writes them: `email contains "x" and createdAt >= 2024-01-01`.
///
/// Conditions are joined by `and`, `or`, `not` and brackets, `and` before `or`. A condition is a field and
/// `=`, `!=`, `<`, `<=`, `>`, `>=` with a value; `between … and …`; `in (…, …)`; `is null`, `is not null`, `is empty`;
/// `contains`, `starts with`, `ends with`, which mind the case of letters if `exactly` follows; `has`, `has every (…)`,
/// `has some (…)` and `is empty` of a list. A field of a related row is written `author.email`, a place in a document
/// `data.address.0.city`, with `exists`, `=` or `contains`; `data has text` means a document that is a text. A relation can be asked for `some (…)`, `every (…)` and
/// `none (…)`, in whose brackets its own fields are meant. `sql (…)` holds a condition in the database's own language.
/// Words and texts with other characters than letters, digits, `_`, and in values `.`, `:`, `+` and `-`, stand in quotes.
public final class FilterText {

    private FilterText() {}

    /// What a text means.
    public sealed interface Parsed {
        /// A filter.
        record Good(Filter filter) implements Parsed {}

        /// None.
        ///
        /// @param offset where the text goes wrong, from 0
        /// @param length how much of it is wrong; 0 where something is missing
        /// @param reason what is wrong and what may stand there, for a person
        record Bad(int offset, int length, String reason) implements Parsed {}
    }

    /// The filter that `text` means; an empty text keeps every row.
    public static Parsed parse(String text, FilterNames names, TextRules rules) {
        return FilterReader.read(text, names, rules);
    }

    /// `filter` as text, such that [#parse] takes it back to a filter that keeps the same rows.
    public static String print(Filter filter, FilterNames names, TextRules rules) {
        return new FilterWriter(names, rules).write(filter);
    }
}
