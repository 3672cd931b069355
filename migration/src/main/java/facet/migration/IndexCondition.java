package facet.migration;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.database.Index;

/// Finds which rows a partial index has, in the statement that created it.
final class IndexCondition {
    /// What is read at once: a quoted thing, a comment, a word, or any other character. Possessive, so that a long text
    /// costs no stack.
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\[[^]]*+]|--[^\\n]*+|/\\*(?s:.*?)\\*/|\\w++|(?s:.)");

    private IndexCondition() {}

    /// The condition after the last `WHERE` that is outside of brackets and quotes.
    static Optional<String> of(Index index) {
        if (index.details().predicate() != null) return Optional.of(index.details().predicate());
        String sql = index.sql();
        if (sql == null || !index.isPartial()) return Optional.empty();
        Matcher matcher = TOKEN.matcher(sql);
        int depth = 0;
        int start = -1;
        while (matcher.find()) {
            String token = matcher.group();
            if (token.equals("(")) depth++;
            if (token.equals(")")) depth--;
            if (depth == 0 && start < 0 && token.equalsIgnoreCase("WHERE")) start = matcher.end();
        }
        String condition = start < 0 ? "" : sql.substring(start).strip();
        return condition.isEmpty() ? Optional.empty() : Optional.of(condition);
    }
}
