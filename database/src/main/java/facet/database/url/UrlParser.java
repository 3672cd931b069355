package facet.database.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import facet.database.Secret;

/// Cuts a URL of the form `scheme://user:password@host:port/database?name=value` into its parts.
///
/// A password written without percent-encoding moves the borders between the parts, so its pieces could turn up as a host
/// or a database's name. Whatever looks like that is refused, and no message repeats what stands there.
final class UrlParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_.~-]*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]+(%[\\p{L}\\p{N}_.~-]+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{|\\$[A-Z_]|\\{\\{|<[A-Za-z]");
    private static final String ENCODE = "Write the characters / ? # @ : % of a user name or password percent-encoded: %2F %3F %23 %40 %3A %25.";
    private static final int LARGEST_PORT = 65_535;

    private final String url;
    private final UrlNotes notes;

    private UrlParser(String url, UrlNotes notes) {
        this.url = url;
        this.notes = notes;
    }

    static UrlParts parts(String url, UrlNotes notes) {
        return new UrlParser(url, notes).parts();
    }

    private UrlParts parts() {
        int start = url.indexOf("://") + 3;
        int end = firstOf("/?#", start, url.length());
        int at = url.lastIndexOf('@', end - 1);
        int hostStart = at < start ? start : at + 1;
        int query = firstOf("?", end, url.length());
        refuseLostPassword(end, query);
        int colon = at < start ? -1 : url.indexOf(':', start);
        boolean hasPassword = colon >= 0 && colon < at;
        String user = at < start ? "" : url.substring(start, hasPassword ? colon : at);
        Secret password = hasPassword ? password(url.substring(colon + 1, at)) : Secret.NONE;
        int portColon = portColon(hostStart, end);
        return new UrlParts(PercentText.decoded(user), password, host(hostStart, portColon),
                portColon == end ? 0 : port(portColon + 1, end), database(end, query), parameters(query));
    }

    /// `@` behind the host, or `#` anywhere, is the rest of a password that was cut.
    private void refuseLostPassword(int hostEnd, int query) {
        int hash = url.indexOf('#', hostEnd);
        int at = url.lastIndexOf('@');
        if (hash >= 0) {
            notes.refuse("A # stands in the URL; all behind it would be left out.", hash, ENCODE);
        } else if (at >= hostEnd && (at < query || looksLikeHost(at))) {
            notes.refuse("An @ stands behind the host, as if the user name or password held a / or ?.", at, ENCODE);
        }
    }

    /// An `@` in the query may be part of a value, unless a port or a path follows as behind a host.
    private boolean looksLikeHost(int at) {
        int end = firstOf("&", at, url.length());
        return url.indexOf('/', at) >= 0 || firstOf(":", at, end) < end;
    }

    private Secret password(String written) {
        String password = PercentText.decoded(written);
        if (password.matches("\\[[A-Z _-]+]|<[A-Za-z _-]+>|\\$\\{[A-Za-z_]+}")) {
            notes.hint("The password looks like the placeholder of a template: put the real one in its place.");
        }
        return Secret.of(password);
    }

    /// Where the colon before the port stands, or `end` if there is none.
    private int portColon(int hostStart, int end) {
        if (hostStart < end && url.charAt(hostStart) == '[') {
            int close = url.indexOf(']', hostStart);
            if (close < 0 || close >= end) return end;
            return close + 1 < end && url.charAt(close + 1) == ':' ? close + 1 : end;
        }
        int colon = url.indexOf(':', hostStart);
        return colon < 0 || colon > end ? end : colon;
    }

    private String host(int start, int end) {
        String written = url.substring(start, end);
        if (PLACEHOLDER.matcher(written).find()) {
            notes.refuse("The host holds a placeholder that nothing replaces.", start,
                    "Write the host out, or set the variable where the URL is put together.");
            return "";
        }
        if (written.startsWith("[")) return address(written, start);
        String host = PercentText.decoded(written);
        if (host.startsWith("/")) return host;
        if (host.contains(",")) {
            notes.refuse("The URL names several hosts.", start, "Name one of them: Facet speaks to one server.");
        } else if (!HOST.matcher(host).matches()) {
            notes.refuse("The host holds a character that no host name has.", start,
                    "Check the host. " + ENCODE);
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private String address(String written, int start) {
        if (!written.endsWith("]")) {
            notes.refuse("The [ of an IPv6 address is not closed before the port or path.", start,
                    "Write it as [2001:db8::1].");
            return "";
        }
        String address = PercentText.decoded(written.substring(1, written.length() - 1));
        if (!ADDRESS.matcher(address).matches()) {
            notes.refuse("What stands in brackets is no IPv6 address.", start, "Write it as [2001:db8::1].");
        }
        return address;
    }

    private int port(int start, int end) {
        String written = url.substring(start, end);
        if (written.isEmpty()) return 0;
        boolean isNumber = written.length() <= 5 && written.chars().allMatch(each -> each >= '0' && each <= '9');
        int port = isNumber ? Integer.parseInt(written) : 0;
        if (port < 1 || port > LARGEST_PORT) {
            notes.refuse("The port is no number from 1 to 65535.", start,
                    "Check what stands behind the colon. " + ENCODE);
        }
        return port;
    }

    private String database(int start, int query) {
        if (start >= query) return "";
        String path = url.substring(start + 1, query);
        int slash = path.indexOf('/');
        if (slash >= 0 && slash < path.length() - 1) {
            notes.hint("The database's name ends at the first /; what stands behind it is not used.");
        }
        return PercentText.decoded(slash < 0 ? path : path.substring(0, slash));
    }

    private List<UrlParameter> parameters(int query) {
        List<UrlParameter> parameters = new ArrayList<>();
        int at = query + 1;
        while (at < url.length()) {
            int end = firstOf("&", at, url.length());
            int equals = firstOf("=", at, end);
            if (end > at) {
                String name = PercentText.decodedForm(url.substring(at, equals));
                String value = equals == end ? "" : PercentText.decodedForm(url.substring(equals + 1, end));
                if (!NAME.matcher(name).matches()) {
                    notes.refuse("A parameter behind the ? has no proper name.", at,
                            "Write parameters as name=value, with & between them. " + ENCODE);
                }
                parameters.add(new UrlParameter(name, value, at, Math.min(equals + 1, end)));
            }
            at = end + 1;
        }
        return parameters;
    }

    /// Where the first of `characters` stands from `start` on, or `end` if none does before it.
    private int firstOf(String characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (characters.indexOf(url.charAt(i)) >= 0) return i;
        }
        return end;
    }
}
