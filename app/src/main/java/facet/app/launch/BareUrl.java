package facet.app.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A connection URL that stands where a path may stand: `facet postgresql://…` means `facet --url postgresql://…`.
final class BareUrl {
    private static final Set<String> WITHOUT_VALUE = Set.of("--help", "-h", "--version", "-V");

    private BareUrl() {}

    /// The same arguments with `--url` before each URL that stands by itself.
    static String[] named(String[] arguments) {
        List<String> result = new ArrayList<>();
        boolean isValue = false;
        boolean isBehindEnd = false;
        for (String argument : arguments) {
            if (!isValue && !isBehindEnd && isUrl(argument)) result.add("--url");
            result.add(argument);
            isBehindEnd |= argument.equals("--");
            isValue = !isValue && argument.startsWith("-") && !argument.contains("=")
                    && !WITHOUT_VALUE.contains(argument);
        }
        return result.toArray(String[]::new);
    }

    /// A drive of Windows is one letter long.
    private static boolean isUrl(String argument) {
        return !argument.startsWith("-") && (argument.startsWith("file:") || argument.indexOf("://") > 1);
    }
}
