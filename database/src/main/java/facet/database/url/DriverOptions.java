package facet.database.url;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a driver is told, put together parameter by parameter.
final class DriverOptions {

    private static final int LARGEST_SECONDS = Integer.MAX_VALUE / 1000;

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final UrlBase base;
    private final UrlNotes notes;
    private int connectionLimit;

    DriverOptions(UrlBase base, UrlNotes notes) {
        this.base = base;
        this.notes = notes;
    }

    Map<String, String> properties() {
        return properties;
    }

    /// How many connections the URL allows; 0 if it does not say.
    int connectionLimit() {
        return connectionLimit;
    }

    void put(String name, String value) {
        properties.put(name, value);
    }

    void remove(String name) {
        properties.remove(name);
    }

    void hint(String sentence) {
        notes.hint(sentence);
    }

    /// A time in seconds under the driver's name for it, which counts seconds as well.
    void seconds(String name, UrlParameter parameter) {
        number(parameter, "a whole number of seconds", LARGEST_SECONDS)
                .ifPresent(seconds -> put(name, Integer.toString(seconds)));
    }

    /// A time in seconds under the driver's name for it, which counts milliseconds.
    void millis(String name, UrlParameter parameter) {
        number(parameter, "a whole number of seconds", LARGEST_SECONDS)
                .ifPresent(seconds -> put(name, Integer.toString(seconds * 1000)));
    }

    void connectionLimit(UrlParameter parameter) {
        number(parameter, "a whole number", Integer.MAX_VALUE).ifPresent(limit -> connectionLimit = limit);
    }

    /// Whether a parameter says yes; what is neither yes nor no is refused.
    Optional<Boolean> claim(UrlParameter parameter) {
        return switch (parameter.value().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> Optional.of(true);
            case "false", "0", "no" -> Optional.of(false);
            default -> {
                notes.refuse(parameter.name() + " is neither true nor false.", parameter.valueOffset(),
                        "Write " + parameter.name() + "=true, or leave it out.");
                yield Optional.empty();
            }
        };
    }

    Optional<Integer> number(UrlParameter parameter, String what, int largest) {
        String value = parameter.value();
        boolean isNumber = !value.isEmpty() && value.length() <= 10
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = isNumber ? Long.parseLong(value) : -1;
        if (number >= 0 && number <= largest) return Optional.of((int) number);
        notes.refuse(parameter.name() + " must be " + what + (isNumber ? ", and not such a large one." : "."),
                parameter.valueOffset(), "Correct " + parameter.name() + " or leave it out.");
        return Optional.empty();
    }

    /// A file, whose relative path begins at the folder of the configuration.
    void file(String name, UrlParameter parameter) {
        file(parameter).ifPresent(file -> put(name, file));
    }

    Optional<String> file(UrlParameter parameter) {
        String written = parameter.value().startsWith("file:") ? parameter.value().substring(5) : parameter.value();
        if (written.isEmpty()) {
            notes.refuse(parameter.name() + " names no file.", parameter.valueOffset(),
                    "Name the file or leave " + parameter.name() + " out.");
            return Optional.empty();
        }
        try {
            return Optional.of(base.certificateFolder().resolve(Path.of(written)).normalize().toString());
        } catch (InvalidPathException invalid) {
            notes.refuse(parameter.name() + " is no path of a file: " + invalid.getReason() + ".",
                    parameter.valueOffset(), "Correct the path.");
            return Optional.empty();
        }
    }

    /// Passed over, since Facet keeps a few connections of its own.
    void pool(UrlParameter parameter) {
        notes.hint(parameter.name() + " is not used: Facet keeps a few connections of its own and decides how long.");
    }

    void unknown(UrlParameter parameter) {
        notes.hint("The parameter " + shortened(parameter.name())
                + " is not known to Facet and was left out. Check its spelling.");
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
