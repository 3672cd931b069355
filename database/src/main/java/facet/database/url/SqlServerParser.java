package facet.database.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a SQL Server URL, `sqlserver://host\instance:port;name=value;name={value}`, into its parts.
final class SqlServerParser {

    private static final Set<String> SECRET_NAMES = Set.of("password", "pwd");
    private static final String BRACES = "Put a value that holds ; { or } in braces, as in password={a;b}; inside them write } twice.";
    private static final int LARGEST_PORT = 65_535;

    /// The parts.
    ///
    /// @param host empty if it is not given
    /// @param instance empty if it is not given
    /// @param port 0 if it is not given
    /// @param parameters their names in lower case and without `_`
    record Parts(String host, String instance, int port, List<UrlParameter> parameters) {}

    private final String url;
    private final UrlNotes notes;
    private final List<UrlParameter> parameters = new ArrayList<>();
    private int at;

    private SqlServerParser(String url, int start, UrlNotes notes) {
        this.url = url;
        this.notes = notes;
        at = start;
    }

    /// @param start where the host begins
    static Parts parts(String url, int start, UrlNotes notes) {
        return new SqlServerParser(url, start, notes).parts();
    }

    private Parts parts() {
        int start = at;
        int end = url.indexOf(';', start) < 0 ? url.length() : url.indexOf(';', start);
        String server = url.substring(start, end);
        refuseOtherForm(server, start);
        at = end + 1;
        while (at < url.length()) {
            readParameter();
        }
        int colon = server.startsWith("[")
                ? server.indexOf(':', Math.max(0, server.indexOf(']')))
                : server.indexOf(':');
        int port = colon < 0 ? 0 : port(server.substring(colon + 1).strip(), start + colon + 1);
        String name = (colon < 0 ? server : server.substring(0, colon)).strip();
        int backslash = name.indexOf('\\');
        String host = backslash < 0 ? name : name.substring(0, backslash);
        String instance = backslash < 0 ? "" : name.substring(backslash + 1);
        return new Parts(withoutBrackets(host).toLowerCase(Locale.ROOT), instance, port, parameters);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /// A URL in the form of the other engines.
    private void refuseOtherForm(String server, int start) {
        int foreign = -1;
        for (int i = 0; i < server.length() && foreign < 0; i++) {
            if ("@/?#={}".indexOf(server.charAt(i)) >= 0) foreign = i;
        }
        if (foreign >= 0) {
            notes.refuse("A URL of SQL Server has no user, path or ? at its host.", start + foreign,
                    "Write sqlserver://host:1433;database=name;user=name;password=secret.");
        }
    }

    private void readParameter() {
        int start = at;
        int equals = at;
        while (equals < url.length() && url.charAt(equals) != '=' && url.charAt(equals) != ';')
            equals++;
        String name = url.substring(start, equals).strip();
        if (equals == url.length() || url.charAt(equals) == ';') {
            if (!name.isEmpty()) notes.refuse("A part between two ; has no =.", start, BRACES);
            at = equals + 1;
            return;
        }
        int valueStart = equals + 1;
        at = valueStart;
        String value = isBraced(valueStart) ? braced() : plain();
        boolean followsSecret = !parameters.isEmpty() && SECRET_NAMES.contains(parameters.getLast().name());
        String bare = name.toLowerCase(Locale.ROOT).replace("_", "");
        if (!bare.matches("[a-z][a-z0-9 .-]*")) {
            notes.refuse("A part between two ; has no proper name.", start, BRACES);
        } else if (followsSecret && !SqlServerUrl.isKnown(bare)) {
            notes.refuse("What follows the password is no known parameter.", start, BRACES);
        }
        parameters.add(new UrlParameter(bare, value, start, valueStart));
    }

    private boolean isBraced(int start) {
        int i = start;
        while (i < url.length() && url.charAt(i) == ' ')
            i++;
        return i < url.length() && url.charAt(i) == '{';
    }

    private String braced() {
        int open = url.indexOf('{', at);
        StringBuilder value = new StringBuilder();
        for (int i = open + 1; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean isLast = i + 1 == url.length();
            if (c == '}' && !isLast && url.charAt(i + 1) == '}') {
                value.append('}');
                i++;
            } else if (c == '}') {
                endOfBraces(i + 1);
                return value.toString();
            } else {
                value.append(c);
            }
        }
        notes.refuse("The brace before a value is not closed.", open, BRACES);
        at = url.length();
        return value.toString();
    }

    private void endOfBraces(int end) {
        at = end;
        while (at < url.length() && url.charAt(at) == ' ')
            at++;
        if (at < url.length() && url.charAt(at) != ';') {
            notes.refuse("Something stands between the closing brace and the next ;.", at, BRACES);
            at = url.length();
        }
        at++;
    }

    private String plain() {
        int end = url.indexOf(';', at) < 0 ? url.length() : url.indexOf(';', at);
        String value = url.substring(at, end).strip();
        at = end + 1;
        return value;
    }

    private int port(String written, int offset) {
        boolean isNumber = !written.isEmpty() && written.length() <= 5
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = isNumber ? Integer.parseInt(written) : 0;
        if (port < 1 || port > LARGEST_PORT) {
            notes.refuse("The port is no number from 1 to 65535.", offset,
                    "Write the host as host:1433 or host\\instance.");
        }
        return port;
    }
}
