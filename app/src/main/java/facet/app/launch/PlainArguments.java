package facet.app.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import facet.app.theme.ThemeChoice;
import picocli.CommandLine.TypeConversionException;

/// Reads the usual command lines, paths and options with a value behind them, without the library for command lines: its
/// classes are of a format that the start-up cache does not take, and loading them would cost a third of a start. Whatever is
/// not plain and right (help, `--name=value`, an unknown option, one given twice, a wrong
/// value) is left to the library, which also explains.
final class PlainArguments {
    private PlainArguments() {}

    static Optional<LaunchOptions> read(String[] arguments) {
        LaunchOptions options = new LaunchOptions();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.isEmpty() || argument.startsWith("@")) return Optional.empty();
            boolean isOption = argument.startsWith("-");
            if (isOption && (i + 1 == arguments.length || !seen.add(argument))) return Optional.empty();
            boolean isRead = isOption ? option(options, argument, arguments[++i]) : path(options, argument);
            if (!isRead) return Optional.empty();
        }
        return Optional.of(options);
    }

    private static boolean path(LaunchOptions options, String text) {
        try {
            return options.paths.add(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean option(LaunchOptions options, String name, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) return false;
        try {
            switch (name) {
                case "--view" -> options.view = constant(StartView.values(), value);
                case "--theme" -> options.theme = constant(ThemeChoice.values(), value);
                case "--url" -> options.url = value;
                case "--model" -> options.model = value;
                case "--size" -> options.size = new WindowSize.Converter().convert(value);
                case "--snapshot" -> options.snapshot = Path.of(value);
                case "--trace" -> options.trace = Path.of(value);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException | TypeConversionException e) {
            return false;
        }
    }

    /// The constant of that name, whatever its case.
    ///
    /// @throws IllegalArgumentException where there is none
    private static <T extends Enum<T>> T constant(T[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(name));
    }
}
