package facet.app.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Failing;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Unknown;
import org.jspecify.annotations.Nullable;

/// The functions and methods that configuration files call. What is not among them is not known.
final class ScriptCalls {
    private ScriptCalls() {}

    /// The value of a call of one of the functions of Node or Prisma.
    ///
    /// @param name its full name
    /// @param file the configuration file
    static @Nullable ScriptValue function(String name, List<ScriptValue> arguments, ConfigPlace file) {
        if (name.equals("process.cwd")) {
            return Text.of(file.workingFolder().toString());
        }
        if (!isKnown(name) || arguments.isEmpty()) {
            return null;
        }
        Optional<ScriptValue> unread = arguments.stream().filter(ScriptCalls::isUnread).findFirst();
        if (unread.isPresent()) {
            return unread.get();
        }
        if (name.equals("defineConfig")) {
            return arguments.size() == 1 ? arguments.getFirst() : null;
        }
        List<Text> texts = new ArrayList<>();
        for (ScriptValue argument : arguments) {
            texts.add(argument instanceof Fields fields && fields.get("href") instanceof Text href
                    ? href
                    : argument instanceof Text text ? text : Text.of(""));
        }
        boolean areTexts = arguments.stream().allMatch(it -> it instanceof Text || it instanceof Fields);
        return areTexts ? ofTexts(name, texts, file) : null;
    }

    private static boolean isUnread(ScriptValue value) {
        return value instanceof Absent || value instanceof Unknown || value instanceof Failing;
    }

    private static boolean isKnown(String name) {
        return switch (name) {
            case "defineConfig", "String", "encodeURIComponent", "path.join", "path.posix.join", "path.resolve",
                    "path.dirname", "path.normalize", "url.fileURLToPath", "URL" ->
                true;
            default -> false;
        };
    }

    private static @Nullable ScriptValue ofTexts(String name, List<Text> texts, ConfigPlace file) {
        Text first = texts.getFirst();
        return switch (name) {
            case "String" -> first;
            case "encodeURIComponent" -> new Text(encoded(first.value()), first.variables());
            case "path.resolve" -> path(file.workingFolder(), texts, Path::resolve);
            case "path.dirname" -> parent(first);
            case "url.fileURLToPath" -> fileOf(first);
            case "URL" -> url(first, texts.size() > 1 ? texts.get(1) : null);
            default -> path(Path.of(""), texts, (path, part) -> Path.of(path.toString(), part));
        };
    }

    /// A method of a text or of a list of texts.
    static @Nullable ScriptValue method(ScriptValue of, String name, List<ScriptValue> arguments) {
        if (of instanceof Absent || of instanceof Failing) {
            return of;
        }
        List<String> texts = arguments.stream().filter(Text.class::isInstance).map(it -> ((Text) it).value()).toList();
        if (texts.size() != arguments.size()) {
            return null;
        }
        return switch (of) {
            case Text text -> {
                String changed = changed(text.value(), name, texts);
                yield changed == null ? null : new Text(changed, text.variables());
            }
            case Items items when name.equals("join") -> joined(items, texts.isEmpty() ? "," : texts.getFirst());
            case Fields fields when name.equals("toString") && fields.get("href") instanceof Text href -> href;
            default -> null;
        };
    }

    private static @Nullable String changed(String text, String method, List<String> arguments) {
        return switch (method + "/" + arguments.size()) {
            case "trim/0" -> text.strip();
            case "toString/0" -> text;
            case "toLowerCase/0" -> text.toLowerCase(Locale.ROOT);
            case "toUpperCase/0" -> text.toUpperCase(Locale.ROOT);
            case "concat/1" -> text + arguments.getFirst();
            case "replaceAll/2" -> text.replace(arguments.getFirst(), arguments.getLast());
            case "replace/2" -> {
                int at = text.indexOf(arguments.getFirst());
                yield at < 0
                        ? text
                        : text.substring(0, at) + arguments.getLast()
                                + text.substring(at + arguments.getFirst().length());
            }
            default -> null;
        };
    }

    private static @Nullable ScriptValue joined(Items items, String between) {
        ScriptValue result = Text.of("");
        for (int i = 0; i < items.values().size() && result != null; i++) {
            ScriptValue start = i == 0 ? result : ScriptOperators.sum(result, Text.of(between));
            result = start == null ? null : ScriptOperators.sum(start, items.values().get(i));
        }
        return result;
    }

    private static String encoded(String text) {
        String form = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return form.replace("%21", "!").replace("%27", "'").replace("%28", "(").replace("%29", ")").replace("%7E", "~");
    }

    private interface Step {
        Path then(Path path, String part);
    }

    private static @Nullable Text path(Path start, List<Text> parts, Step step) {
        try {
            Path path = start;
            for (Text part : parts) {
                path = step.then(path, part.value());
            }
            return new Text(path.normalize().toString(),
                    parts.stream().flatMap(part -> part.variables().stream()).toList());
        } catch (InvalidPathException e) {
            // Not a path on this system; the caller reports the expression as unread.
            return null;
        }
    }

    private static @Nullable Text parent(Text file) {
        Text path = path(Path.of(""), List.of(file), (start, part) -> Path.of(part));
        Path parent = path == null ? null : Path.of(path.value()).getParent();
        return parent == null ? null : new Text(parent.toString(), file.variables());
    }

    private static @Nullable Text fileOf(Text url) {
        try {
            return url.value().startsWith("file:")
                    ? new Text(Path.of(URI.create(url.value())).toString(), url.variables())
                    : null;
        } catch (IllegalArgumentException e) {
            // Names no file on this system; the caller reports the expression as unread.
            return null;
        }
    }

    /// `new URL(text, base)`.
    private static @Nullable Fields url(Text text, @Nullable Text base) {
        try {
            URI uri = base == null ? new URI(text.value()) : new URI(base.value()).resolve(new URI(text.value()));
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String href = "file".equals(uri.getScheme()) ? "file://" + path : uri.toString();
            return uri.isAbsolute()
                    ? new Fields(Map.of("href", new Text(href, text.variables()), "pathname",
                            new Text(path, text.variables())), List.of(new Unknown("new URL", 0)))
                    : null;
        } catch (URISyntaxException e) {
            // Not an address; the caller reports the expression as unread.
            return null;
        }
    }
}
