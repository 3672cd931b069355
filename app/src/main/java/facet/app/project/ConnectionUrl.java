package facet.app.project;

import java.util.regex.Pattern;

/// Reads connection URLs as Prisma writes them.
final class ConnectionUrl {
    /// The user may hold no `@` or `/`, a password written without percent-encoding may hold any; the last `@` before
    /// the query wins.
    private static final Pattern USER_INFO = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://[^:/?#@]*):([^?#]*)@");
    private static final Pattern PARAMETER = Pattern
            .compile("(?i)([?&;](?:password|pwd|sslpassword|api_key)=)(\\{[^}]*}|[^&;]*)");

    private ConnectionUrl() {}

    static String masked(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceFirst("$1:***@");
        return PARAMETER.matcher(withoutUserInfo).replaceAll("$1***");
    }
}
