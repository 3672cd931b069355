package facet.database;

import java.util.Optional;

/// Checks that a text can stand in brackets within a statement and stay there: its quotes and brackets are closed, and
/// nothing in it ends the statement, hides the rest of it or waits for a parameter.
final class SqlExpression {
    private final String sql;
    private int at;

    private SqlExpression(String sql) {
        this.sql = sql;
    }

    /// Why `sql` is no such text, or nothing if it is.
    static Optional<String> problem(String sql) {
        return sql.isBlank() ? Optional.of("Write a condition.") : new SqlExpression(sql).problem();
    }

    private Optional<String> problem() {
        int depth = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            char next = at + 1 < sql.length() ? sql.charAt(at + 1) : '\0';
            if (c == '\'' || c == '"' || c == '`') {
                if (!skipQuoted(c)) return Optional.of("A quote is not closed.");
                continue;
            }
            if (c == ';') return Optional.of("A condition is one expression, without a semicolon.");
            if (c == '?' || c == '\0') return Optional.of("A condition holds no parameters.");
            boolean isComment = (c == '-' && next == '-') || (c == '/' && next == '*') || c == '#' || c == '\\'
                    || (c == '$' && !Character.isLetterOrDigit(next));
            if (isComment) return Optional.of("A condition holds no comments, and no \\, # or $.");
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) return Optional.of("A bracket is closed that was not opened.");
            at++;
        }
        return depth == 0 ? Optional.empty() : Optional.of("A bracket is not closed.");
    }

    /// A quote that is doubled stands for itself.
    private boolean skipQuoted(char quote) {
        at++;
        while (at < sql.length()) {
            if (sql.charAt(at) == '\\') return false;
            if (sql.charAt(at) == quote) {
                at++;
                if (at >= sql.length() || sql.charAt(at) != quote) return true;
            }
            at++;
        }
        return false;
    }
}
