package facet.app.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `.env` files as dotenv does: the last of several entries of one name counts.
final class DotEnv {
    private static final Pattern ENTRY = Pattern.compile("""
            ^[ \\t]*(?:export[ \\t]+)?(?<name>[\\w.-]+)(?:[ \\t]*=|:[ \\t])[ \\t]*\
            (?:'(?<single>[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'|"(?<double>[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+)"\
            |`(?<back>[^`\\\\]*+(?:\\\\.[^`\\\\]*+)*+)`|(?<plain>[^#\\r\\n]*))""", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("(?<escape>\\\\?)\\$\\{(?<name>[^}]*)}");
    private static final int DEEPEST = 32;

    private DotEnv() {}

    static Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            values.put(entry.group("name"), value(entry));
        }
        return values;
    }

    /// Replaces `${NAME}` as Prisma 6 does: in braces only, again and again, unknown names by nothing, `\${` by `${`.
    static Map<String, String> expanded(Map<String, String> values, Map<String, String> environment) {
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((name, value) -> result.put(name, expand(value, values, environment, 0)));
        return result;
    }

    private static String expand(String value, Map<String, String> values, Map<String, String> environment, int depth) {
        if (depth > DEEPEST) {
            return "";
        }
        return REFERENCE.matcher(value).replaceAll(found -> {
            if (!found.group(1).isEmpty()) {
                return Matcher.quoteReplacement(found.group().substring(1));
            }
            String name = found.group(2);
            String known = environment.getOrDefault(name, values.getOrDefault(name, ""));
            return Matcher.quoteReplacement(expand(known, values, environment, depth + 1));
        });
    }

    private static String value(Matcher entry) {
        if (entry.group("double") != null) {
            return entry.group("double").replace("\\n", "\n").replace("\\r", "\r");
        }
        if (entry.group("single") != null) {
            return entry.group("single");
        }
        return entry.group("back") != null ? entry.group("back") : entry.group("plain").strip();
    }
}
