package facet.app.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.app.settings.Settings;
import facet.database.url.ConnectionUrl;

/// The saved connections, in the settings: a line for each, its name, URL and mode with tabs between them. No password is
/// ever among them.
public final class SavedConnections {

    private static final String SETTING = "connections";
    private static final String READ_ONLY = "read-only";

    private final Settings settings;

    /// Those kept in `settings`.
    public SavedConnections(Settings settings) {
        this.settings = settings;
    }

    /// All of them, in the order in which they were saved.
    public List<SavedConnection> all() {
        return settings.get(SETTING, "").lines().map(SavedConnections::read).flatMap(Optional::stream).toList();
    }

    /// Saves a connection, in the place of one with the same name.
    ///
    /// @param url the URL; its password is left out
    /// @return what was saved
    public SavedConnection put(String name, String url, boolean isReadOnly) {
        SavedConnection saved = new SavedConnection(plain(name), plain(ConnectionUrl.withoutPassword(url)), isReadOnly);
        List<SavedConnection> next = new ArrayList<>(all());
        next.removeIf(each -> each.name().equals(saved.name()));
        next.add(saved);
        write(next);
        return saved;
    }

    /// Forgets the connection called `name`, if there is one.
    public void remove(String name) {
        write(all().stream().filter(each -> !each.name().equals(name)).toList());
    }

    private void write(List<SavedConnection> connections) {
        settings.set(SETTING, connections.stream()
                .map(each -> each.name() + "\t" + each.url() + "\t" + (each.isReadOnly() ? READ_ONLY : ""))
                .collect(Collectors.joining("\n")));
    }

    private static Optional<SavedConnection> read(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length == 3
                ? Optional.of(new SavedConnection(parts[0], parts[1], parts[2].equals(READ_ONLY)))
                : Optional.empty();
    }

    static String plain(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ").strip();
    }
}
