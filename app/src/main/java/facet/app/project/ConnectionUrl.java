package facet.app.project;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Reads connection URLs as Prisma writes them.
final class ConnectionUrl {
    /// The user may hold no `@` or `/`, a password written without percent-encoding may hold any; the last `@` before
    /// the query wins.
    private static final Pattern USER_INFO = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://[^:/?#@]*):([^?#]*)@");
    private static final Pattern PARAMETER = Pattern
            .compile("(?i)([?&;](?:password|pwd|sslpassword|api_key|authToken)=)(\\{[^}]*}|[^&;]*)");
    private static final Pattern DRIVE = Pattern.compile("^/*([a-zA-Z]:[/\\\\].*)$");

    private ConnectionUrl() {}

    static String masked(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceFirst("$1:***@");
        return PARAMETER.matcher(withoutUserInfo).replaceAll("$1***");
    }

    /// What stands before the first colon, in lower case; empty if there is no colon.
    static String scheme(String url) {
        int colon = url.indexOf(':');
        return colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    /// Prisma's word for the engine that a scheme belongs to; absent for `prisma:`, `libsql:` and unknown ones.
    static @Nullable String providerOf(String scheme) {
        return switch (scheme) {
            case "file" -> "sqlite";
            case "postgres", "postgresql" -> "postgresql";
            case "mysql", "mariadb" -> "mysql";
            case "sqlserver", "jdbc" -> "sqlserver";
            case "mongodb", "mongodb+srv" -> "mongodb";
            default -> null;
        };
    }

    /// The path in a `file:` URL as it is written: without scheme, parameters and the slashes before an absolute path.
    static String sqlitePath(String url) {
        String path = beforeQuery(url.substring(url.indexOf(':') + 1));
        var drive = DRIVE.matcher(path);
        if (drive.matches()) {
            return drive.group(1);
        }
        return path.startsWith("///") ? path.substring(2) : path;
    }

    static boolean hasDriveLetter(String path) {
        return DRIVE.matcher(path).matches();
    }

    static Map<String, String> parameters(String url) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int query = url.indexOf('?');
        if (query < 0) {
            return parameters;
        }
        for (String part : url.substring(query + 1).split("&", -1)) {
            int equals = part.indexOf('=');
            if (!part.isEmpty()) {
                parameters.put(decoded(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /// Percent-decodes as UTF-8; a percent sign that no two digits follow stays as it is.
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String beforeQuery(String text) {
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
