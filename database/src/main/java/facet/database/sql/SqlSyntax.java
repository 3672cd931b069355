package facet.database.sql;

/// How an engine's SQL is cut to tokens.
///
/// @param backslash what a backslash in a text means
/// @param hasDollarQuotes whether `$tag$ … $tag$` is a text
/// @param hasBackticks whether names may stand in backticks
/// @param hasBrackets whether names may stand in square brackets
/// @param hasHashComments whether `#` begins a comment
/// @param nestsComments whether a comment in a comment must end first
/// @param doubleQuotesAreTexts whether double quotes hold a text rather than a name
/// @param dashesNeedBlank whether `--` begins a comment only before a blank
record SqlSyntax(Backslash backslash, boolean hasDollarQuotes, boolean hasBackticks, boolean hasBrackets,
        boolean hasHashComments, boolean nestsComments, boolean doubleQuotesAreTexts, boolean dashesNeedBlank) {

    /// What a backslash in a text means.
    enum Backslash {
        /// Itself.
        PLAIN,
        /// It takes the next character along.
        ESCAPES,
        /// One or the other, as the server is set.
        BY_SETTING
    }

    static final SqlSyntax SQLITE = new SqlSyntax(Backslash.PLAIN, false, true, true, false, false, false, false);
    static final SqlSyntax POSTGRES = new SqlSyntax(Backslash.PLAIN, true, false, false, false, true, false, false);
    static final SqlSyntax MYSQL = new SqlSyntax(Backslash.BY_SETTING, false, true, false, true, false, true, true);
    static final SqlSyntax SQL_SERVER = new SqlSyntax(Backslash.PLAIN, false, false, true, false, true, false, false);
}
