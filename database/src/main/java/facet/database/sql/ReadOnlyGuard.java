package facet.database.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import facet.database.sql.SqlToken.Kind;

/// Decides before an SQL text is sent whether it only reads. What it does not know it refuses.
///
/// It judges by words, not by a grammar, so it may refuse a harmless statement (one with a column called `delete`, say).
/// It stands beside the connection's own read-only setting, not in its place: a function that somebody defined can write
/// under any name.
public final class ReadOnlyGuard {

    private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "INTO");
    private static final Set<String> EXPLAINED = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE");
    private static final Set<String> LOCKS = Set.of("UPDATE", "SHARE", "NO", "KEY");
    /// SQL Server needs no semicolon between statements, so each word that begins one may do so anywhere.
    private static final Set<String> BATCH_WORDS = Set.of("TRUNCATE", "DROP", "CREATE", "ALTER", "EXEC", "EXECUTE",
            "GRANT", "REVOKE", "DENY", "BACKUP", "RESTORE", "DUMP", "LOAD", "SHUTDOWN", "KILL", "DBCC", "SET", "USE",
            "WAITFOR", "DECLARE", "BEGIN", "COMMIT", "ROLLBACK", "SAVE", "RECONFIGURE", "BULK", "WRITETEXT",
            "UPDATETEXT", "READTEXT", "PRINT", "RAISERROR", "IF", "WHILE", "GOTO", "RETURN", "OPEN", "CLOSE",
            "DEALLOCATE", "REVERT", "TRIGGER", "SETUSER", "CHECKPOINT", "UPDLOCK", "XLOCK", "TABLOCKX");

    private final SqlFlavour flavour;
    private final List<SqlToken> statement;

    private ReadOnlyGuard(SqlFlavour flavour, List<SqlToken> statement) {
        this.flavour = flavour;
        this.statement = statement;
    }

    /// Why `sql` may not be sent over a connection that is only to read, as a sentence; nothing if it may.
    public static Optional<String> objection(SqlFlavour flavour, String sql) {
        List<List<SqlToken>> statements = statements(SqlLexer.tokens(sql, flavour.syntax()));
        if (statements.isEmpty()) return Optional.of("There is no statement.");
        return statements.stream().map(statement -> new ReadOnlyGuard(flavour, statement).objection())
                .flatMap(Optional::stream).findFirst();
    }

    private static List<List<SqlToken>> statements(List<SqlToken> tokens) {
        List<List<SqlToken>> statements = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).isSign(';')) {
                if (i > start) statements.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        return statements;
    }

    private Optional<String> objection() {
        if (statement.stream().anyMatch(token -> token.kind() == Kind.OPAQUE)) {
            return Optional.of("The statement holds a text or comment that servers read in different ways.");
        }
        int first = 0;
        while (first < statement.size() && statement.get(first).isSign('('))
            first++;
        if (first == statement.size()) return Optional.of("The statement begins with no word.");
        return begun(first);
    }

    private Optional<String> begun(int first) {
        String word = wordAt(first);
        return switch (word) {
            case "SELECT", "WITH", "VALUES" -> body(first);
            case "TABLE" ->
                flavour == SqlFlavour.SQLITE || flavour == SqlFlavour.SQL_SERVER ? unknown(word) : body(first);
            case "EXPLAIN" -> flavour == SqlFlavour.SQL_SERVER ? unknown(word) : explained(first + 1);
            case "DESCRIBE", "DESC" -> flavour == SqlFlavour.MYSQL ? explained(first + 1) : unknown(word);
            case "SHOW" ->
                flavour == SqlFlavour.SQLITE || flavour == SqlFlavour.SQL_SERVER ? unknown(word) : body(first);
            case "PRAGMA" -> flavour == SqlFlavour.SQLITE ? Pragmas.objection(statement) : unknown(word);
            default -> unknown(word);
        };
    }

    private static Optional<String> unknown(String word) {
        return Optional.of(word.isEmpty()
                ? "The statement begins with no word that is known to only read."
                : word + " is no statement that is known to only read.");
    }

    /// A plan alone changes nothing; with ANALYZE the statement runs. MySQL's DESCRIBE may also name a table.
    private Optional<String> explained(int start) {
        boolean runs = false;
        for (int i = start; i < statement.size(); i++) {
            String word = wordAt(i);
            boolean begins = !isNamePart(i);
            if (begins && Set.of("SELECT", "WITH", "VALUES", "TABLE").contains(word)) return body(i);
            if (begins && EXPLAINED.contains(word)) {
                return runs ? Optional.of("EXPLAIN ANALYZE runs the " + word + ".") : Optional.empty();
            }
            if (word.equals("ANALYZE") || word.equals("ANALYSE")) runs = true;
            if (Set.of("EXECUTE", "CREATE", "PRAGMA", "CALL", "REFRESH", "DECLARE", "ALTER", "DROP").contains(word)) {
                return Optional.of("EXPLAIN of " + word + " may change something.");
            }
        }
        return flavour == SqlFlavour.MYSQL && !runs ? Optional.empty() : unknown("EXPLAIN");
    }

    private Optional<String> body(int first) {
        for (int i = first; i < statement.size(); i++) {
            Optional<String> objection = token(i);
            if (objection.isPresent()) return objection;
        }
        return Optional.empty();
    }

    private Optional<String> token(int i) {
        SqlToken token = statement.get(i);
        boolean isCalled = i + 1 < statement.size() && statement.get(i + 1).isSign('(');
        boolean isNamed = token.kind() == Kind.WORD || token.kind() == Kind.NAME;
        if (isNamed && isCalled && (WritingFunctions.contain(flavour, token.text()) || isInternal(i))) {
            return Optional.of("The function " + token.text() + " changes something.");
        }
        if (token.isSign(':') && i + 1 < statement.size() && statement.get(i + 1).isSign('=')) {
            return Optional.of("The statement sets a variable.");
        }
        return token.kind() == Kind.WORD && !isNamePart(i) ? word(i, isCalled) : Optional.empty();
    }

    private Optional<String> word(int i, boolean isCalled) {
        String word = wordAt(i);
        String next = i + 1 < statement.size() ? wordAt(i + 1) : "";
        if (word.equals("FOR") && LOCKS.contains(next))
            return Optional.of("The statement locks the rows that it reads.");
        if (word.equals("LOCK") && next.equals("IN")) return Optional.of("The statement locks the rows that it reads.");
        if (word.equals("NEXT") && next.equals("VALUE")) return Optional.of("The statement moves a sequence on.");
        if (word.equals("PROCEDURE") && flavour == SqlFlavour.MYSQL && isCalled) return unknown(word);
        if (flavour == SqlFlavour.SQL_SERVER && BATCH_WORDS.contains(word)) return writes(word);
        boolean isFunction = isCalled
                && (word.equals("REPLACE") || (word.equals("INSERT") && flavour == SqlFlavour.MYSQL));
        boolean isJoin = word.equals("MERGE") && next.equals("JOIN");
        return WRITING.contains(word) && !isFunction && !isJoin ? writes(word) : Optional.empty();
    }

    private static Optional<String> writes(String word) {
        return Optional.of("The statement holds " + word + ", which writes; if that is a name, put it in quotes.");
    }

    /// Whether the word stands behind a dot or an `@`, and so is part of a name.
    private boolean isNamePart(int i) {
        return i > 0 && (statement.get(i - 1).isSign('.') || statement.get(i - 1).isSign('@'));
    }

    private boolean isInternal(int i) {
        return flavour == SqlFlavour.COCKROACHDB && i > 1 && statement.get(i - 1).isSign('.')
                && statement.get(i - 2).text().equalsIgnoreCase("crdb_internal");
    }

    private String wordAt(int i) {
        SqlToken token = statement.get(i);
        return token.kind() == Kind.WORD ? token.text().toUpperCase(Locale.ROOT) : "";
    }
}
