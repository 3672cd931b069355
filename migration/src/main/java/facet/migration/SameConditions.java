package facet.migration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Brings conditions of partial indexes to a form in which those are equal that databases print in other words than they
/// were written in: PostgreSQL adds brackets and the type of each text.
final class SameConditions {
    private static final Pattern CAST = Pattern
            .compile("::\\s*+(?:\"[^\"]*+\"|character varying|double precision|bit varying"
                    + "|time(?:stamp)?(?:\\(\\d\\))? with(?:out)? time zone|\\w++)(?:\\.(?:\"[^\"]*+\"|\\w++))?"
                    + "(?:\\(\\d++(?:,\\s*\\d++)?\\))?(?:\\[])*+");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*+'");

    private SameConditions() {}

    /// What is equal for conditions that mean the same; empty where there is none.
    static String meaning(@Nullable String condition) {
        if (condition == null) return "";
        StringBuilder meaning = new StringBuilder();
        Matcher texts = TEXT.matcher(condition);
        int end = 0;
        while (texts.find()) {
            meaning.append(condition, end, texts.start()).append('\0');
            end = texts.end();
        }
        meaning.append(condition, end, condition.length());
        return bare(meaning.toString()) + texts(condition);
    }

    /// What stands outside of texts, without what may be left out.
    private static String bare(String sql) {
        return CAST.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll("").replaceAll("[()\\[\\]\"`\\s]+", " ")
                .replaceAll("\\s*([<>=!]+)\\s*", "$1").replace("!=", "<>").strip();
    }

    private static String texts(String condition) {
        StringBuilder texts = new StringBuilder();
        Matcher each = TEXT.matcher(condition);
        while (each.find())
            texts.append('\0').append(each.group());
        return texts.toString();
    }
}
