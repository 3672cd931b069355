package facet.app.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// What a `datasource` block says about the database.
///
/// @param file the schema file it stands in
/// @param name its name, usually `db`
/// @param line where it begins, from 1
/// @param provider the engine, if it is named by a literal
/// @param url the connection URL, if it is there as a literal
/// @param urlVariable the environment variable in `url = env("…")`
record Datasource(Path file, String name, int line, @Nullable String provider, @Nullable String url,
        @Nullable String urlVariable) {
    private static final Pattern BEGIN = Pattern.compile("^\\s*datasource\\s+(\\w+)\\s*\\{");
    private static final Pattern PROPERTY = Pattern.compile("^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$");
    private static final Pattern TEXT = Pattern.compile("^\"((?:[^\"\\\\]|\\\\.)*)\"$");
    private static final Pattern VARIABLE = Pattern.compile("^env\\s*\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)$");

    boolean hasUrl() {
        return url != null || urlVariable != null;
    }

    /// Every datasource of a schema file. Blocks are read line by line, as the language is laid out; what is no
    /// property is passed over.
    static List<Datasource> in(Path file, String text) {
        List<Datasource> found = new ArrayList<>();
        List<String> lines = text.lines().map(Datasource::withoutComment).toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            if (begin.find()) {
                found.add(block(file, begin.group(1), i, lines));
            }
        }
        return found;
    }

    private static Datasource block(Path file, String name, int begin, List<String> lines) {
        @Nullable
        String provider = null;
        @Nullable
        String url = null;
        @Nullable
        String variable = null;
        for (int i = begin + 1; i < lines.size() && !lines.get(i).strip().startsWith("}"); i++) {
            Matcher property = PROPERTY.matcher(lines.get(i));
            if (property.find() && property.group(1).equals("provider")) {
                provider = literal(TEXT, property.group(2));
            } else if (property.hasMatch() && property.group(1).equals("url")) {
                url = literal(TEXT, property.group(2));
                variable = literal(VARIABLE, property.group(2));
            }
        }
        return new Datasource(file, name, begin + 1, provider, url, variable);
    }

    private static @Nullable String literal(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        return matcher.find() ? matcher.group(1).replaceAll("\\\\(.)", "$1") : null;
    }

    private static String withoutComment(String line) {
        boolean isInText = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isInText && c == '\\') {
                i++;
            } else if (c == '"') {
                isInText = !isInText;
            } else if (!isInText && c == '/' && line.startsWith("//", i)) {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
