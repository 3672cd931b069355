package facet.database.sql;

import java.util.ArrayList;
import java.util.List;

import facet.database.sql.SqlSyntax.Backslash;
import facet.database.sql.SqlToken.Kind;

/// Cuts an SQL text to tokens; comments and blanks are left out. Any text has tokens.
///
/// Where two settings of a server would read a text in two ways, by a backslash before a quote, it is [Kind#OPAQUE], and so is
/// PostgreSQL's `U&"…"`, a name spelt in numbers.
final class SqlLexer {

    private final String sql;
    private final SqlSyntax syntax;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;

    private SqlLexer(String sql, SqlSyntax syntax) {
        this.sql = sql;
        this.syntax = syntax;
    }

    static List<SqlToken> tokens(String sql, SqlSyntax syntax) {
        SqlLexer lexer = new SqlLexer(sql, syntax);
        while (lexer.at < sql.length())
            lexer.next();
        return lexer.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (isLineComment(c)) {
            while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r')
                at++;
        } else if (sql.startsWith("/*", at)) {
            comment();
        } else if (c == '\'') {
            text(at, '\'', syntax.backslash());
        } else if (c == '"') {
            if (syntax.doubleQuotesAreTexts()) text(at, '"', syntax.backslash());
            else
                name('"');
        } else if (c == '`' && syntax.hasBackticks()) {
            name('`');
        } else if (c == '[' && syntax.hasBrackets()) {
            name(']');
        } else if (c == '$' && syntax.hasDollarQuotes() && dollarQuote()) {
            return;
        } else if (isWordStart(c)) {
            word();
        } else if (isDigit(c)) {
            number();
        } else {
            add(Kind.SIGN, String.valueOf(c), at);
            at++;
        }
    }

    private boolean isLineComment(char c) {
        if (c == '#') return syntax.hasHashComments();
        if (!sql.startsWith("--", at)) return false;
        return !syntax.dashesNeedBlank() || at + 2 >= sql.length() || sql.charAt(at + 2) <= ' ';
    }

    /// MySQL runs what stands in `/*! … */`, MariaDB also what stands in `/*M! … */`; an optimiser's hint, `/*+ … */`, may
    /// set variables.
    private void comment() {
        int start = at;
        boolean isRun = syntax.hasHashComments()
                && (sql.startsWith("!", at + 2) || sql.startsWith("M!", at + 2) || sql.startsWith("+", at + 2));
        int depth = 1;
        at += 2;
        while (at < sql.length() && depth > 0) {
            if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (syntax.nestsComments() && sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else {
                at++;
            }
        }
        if (isRun || depth > 0) add(Kind.OPAQUE, "", start);
    }

    private void text(int start, char quote, Backslash backslash) {
        at++;
        boolean isDoubtful = false;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            boolean isBeforeQuote = at + 1 < sql.length() && sql.charAt(at + 1) == quote;
            if (c == '\\' && backslash != Backslash.PLAIN) {
                isDoubtful |= isBeforeQuote && backslash == Backslash.BY_SETTING;
                at += 2;
            } else if (c == quote && isBeforeQuote) {
                at += 2;
            } else if (c == quote) {
                at++;
                add(isDoubtful ? Kind.OPAQUE : Kind.LITERAL, "", start);
                return;
            } else {
                at++;
            }
        }
        at = sql.length();
        add(Kind.OPAQUE, "", start);
    }

    private void name(char quote) {
        int start = at;
        StringBuilder name = new StringBuilder();
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == quote && at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
                name.append(c);
                at += 2;
            } else if (c == quote) {
                at++;
                add(Kind.NAME, name.toString(), start);
                return;
            } else {
                name.append(c);
                at++;
            }
        }
        add(Kind.OPAQUE, "", start);
    }

    private boolean dollarQuote() {
        int end = at + 1;
        while (end < sql.length() && (isWordStart(sql.charAt(end)) || (end > at + 1 && isDigit(sql.charAt(end))))
                && sql.charAt(end) != '$')
            end++;
        if (end >= sql.length() || sql.charAt(end) != '$') return false;
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        add(close < 0 ? Kind.OPAQUE : Kind.LITERAL, "", at);
        at = close < 0 ? sql.length() : close + tag.length();
        return true;
    }

    private void word() {
        int start = at;
        while (at < sql.length() && isWordPart(sql.charAt(at)))
            at++;
        String word = sql.substring(start, at);
        boolean isPrefix = word.length() == 1 && "eEbBxXnN".contains(word) && sql.startsWith("'", at);
        if (isPrefix) {
            boolean isEscaped = syntax.hasDollarQuotes() && word.equalsIgnoreCase("e");
            text(start, '\'', isEscaped ? Backslash.ESCAPES : syntax.backslash());
        } else if (syntax.hasDollarQuotes() && word.equalsIgnoreCase("u") && sql.startsWith("&\"", at)) {
            add(Kind.OPAQUE, "", start);
        } else {
            add(Kind.WORD, word, start);
        }
    }

    private void number() {
        int start = at;
        while (at < sql.length() && (isWordPart(sql.charAt(at)) || sql.charAt(at) == '.'))
            at++;
        add(Kind.LITERAL, "", start);
    }

    private void add(Kind kind, String text, int start) {
        tokens.add(new SqlToken(kind, text, start));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '_' || Character.isLetter(c) || (c >= 0x80 && !Character.isWhitespace(c));
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }
}
