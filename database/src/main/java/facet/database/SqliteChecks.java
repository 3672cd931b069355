package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the checks of a table in the statement that created it; SQLite tells them nowhere else.
final class SqliteChecks {
    /// What is read at once: a quoted thing, a comment, a word, or any other character. Possessive, so that a long text
    /// costs no stack.
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|`[^`]*+`|\\[[^]]*+]|--[^\\n]*+|/\\*(?s:.*?)\\*/|\\w++|(?s:.)");

    private final List<Table.Check> checks = new ArrayList<>();
    private int depth;
    private int start = -1;
    private boolean isAwaited;
    private String name = "";
    private String last = "";

    private SqliteChecks() {}

    /// The checks in the order of the statement. Linear in its length.
    static List<Table.Check> of(String sql) {
        SqliteChecks found = new SqliteChecks();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            String token = matcher.group();
            boolean isSaid = !token.isBlank() && !token.startsWith("--") && !token.startsWith("/*");
            if (isSaid) found.take(token, matcher.start(), matcher.end(), sql);
        }
        return found.checks;
    }

    private void take(String token, int from, int to, String sql) {
        if (token.equals("(")) {
            depth++;
            if (isAwaited && start < 0) start = to;
        } else if (token.equals(")")) {
            depth--;
            if (start >= 0 && depth == 1) add(sql.substring(start, from).strip());
        } else if (depth == 1) {
            if (last.equalsIgnoreCase("CONSTRAINT")) name = unquoted(token);
            if (token.equalsIgnoreCase("CHECK")) isAwaited = true;
            if (token.equals(",")) name = "";
        }
        last = token;
    }

    private void add(String condition) {
        checks.add(new Table.Check(name, condition));
        name = "";
        start = -1;
        isAwaited = false;
    }

    private static String unquoted(String name) {
        boolean isQuoted = name.length() > 1 && "\"`[".indexOf(name.charAt(0)) >= 0;
        return isQuoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
