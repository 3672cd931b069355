package facet.app.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `.env` files as dotenv does: the last of several entries of one name counts.
final class DotEnv {
    /// A quoted value may go over several lines, but nothing than a comment may follow it; else it is taken for a plain one.
    private static final Pattern ENTRY = Pattern.compile(
            """
                    ^\\s*(?:export\\s+)?(?<name>[\\w.-]+)(?:\\s*=|:\\s)\
                    (?<value>\\s*'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\\s*'[^']*+'|\\s*"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"|\\s*"[^"]*+"\
                    |\\s*`[^`\\\\]*+(?:\\\\.[^`\\\\]*+)*+`|\\s*`[^`]*+`|[^#\\n]+)?\\s*(?:#[^\\n]*)?$""",
            Pattern.MULTILINE | Pattern.DOTALL | Pattern.UNIX_LINES);
    private static final Pattern QUOTES = Pattern.compile("^(['\"`])(.*)\\1$",
            Pattern.MULTILINE | Pattern.DOTALL | Pattern.UNIX_LINES);
    private static final Pattern REFERENCE = Pattern.compile("(?<escape>\\\\?)\\$\\{(?<name>\\w*)}");
    /// The same and `$NAME`; behind `:-` or `-` stands what counts if the name is not set.
    private static final Pattern ANY_REFERENCE = Pattern.compile(
            "(?<escape>\\\\?)\\$(?:\\{(?<name>[^}:-]*)(?::?-(?<other>[^}]*))?}|(?<bare>[A-Za-z_]\\w*))");
    private static final int DEEPEST = 32;

    private DotEnv() {}

    static Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text.replace("\r\n", "\n").replace('\r', '\n'));
        while (entry.find()) {
            values.put(entry.group("name"), value(entry));
        }
        return values;
    }

    /// Replaces `${NAME}` as Prisma 6 does: in braces only, again and again, unknown names by nothing, `\${` by `${`.
    static Map<String, String> expanded(Map<String, String> values, Map<String, String> environment) {
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put(name, expand(REFERENCE, value, values, environment, 0)));
        return result;
    }

    /// Replaces `$NAME` and `${NAME:-else}` too, as the package dotenv-expand does.
    static Map<String, String> expandedWithoutBraces(Map<String, String> values, Map<String, String> environment) {
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put(name, expand(ANY_REFERENCE, value, values, environment, 0)));
        return result;
    }

    private static String expand(Pattern references, String value, Map<String, String> values,
            Map<String, String> environment, int depth) {
        if (depth > DEEPEST) {
            return "";
        }
        return references.matcher(value).replaceAll(found -> {
            if (!found.group("escape").isEmpty()) {
                return Matcher.quoteReplacement(found.group().substring(1));
            }
            String name = found.group("name");
            String other = "";
            if (references == ANY_REFERENCE) {
                name = name == null ? found.group("bare") : name;
                other = found.group("other") == null ? "" : found.group("other");
            }
            String known = environment.getOrDefault(name, values.getOrDefault(name, ""));
            return Matcher.quoteReplacement(
                    expand(references, known.isEmpty() ? other : known, values, environment, depth + 1));
        });
    }

    private static String value(Matcher entry) {
        String written = entry.group("value") == null ? "" : entry.group("value").strip();
        String value = QUOTES.matcher(written).replaceAll("$2");
        return written.startsWith("\"") ? value.replace("\\n", "\n").replace("\\r", "\r") : value;
    }
}
