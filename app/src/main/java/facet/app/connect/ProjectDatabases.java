package facet.app.connect;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import facet.app.project.DatabaseAddress;
import facet.app.project.DatabaseSource;
import facet.app.settings.Settings;
import facet.app.work.Work;
import facet.database.OpenMode;
import facet.database.url.ConnectionUrl;

/// The databases that the user named for projects whose own cannot be read, such as where a configuration file computes the
/// address. Their URLs are kept in the settings, without passwords; these go to the keyring.
public final class ProjectDatabases {
    private static final String SETTING = "database of ";
    private static final String READ_ONLY = "read-only";
    private static final String WITH_PASSWORD = "password";

    private final Settings settings;
    private final Keyring keyring;
    private final Work work;

    /// Those kept in `settings`.
    public ProjectDatabases(Settings settings, Keyring keyring, Work work) {
        this.settings = settings;
        this.keyring = keyring;
        this.work = work;
    }

    /// Keeps `named` for the project at `project`, in the place of another.
    ///
    /// @param url the URL that it was named by; its password is left out
    public void keep(Path project, String url, DatabaseSource.Known named) {
        boolean isReadOnly = named instanceof DatabaseSource.Server server && server.mode() == OpenMode.READ_ONLY;
        boolean hasPassword = named instanceof DatabaseSource.Server server && !server.location().password().isEmpty();
        settings.set(SETTING + project, String.join("\t", ConnectionUrl.withoutPassword(url),
                isReadOnly ? READ_ONLY : "", hasPassword ? WITH_PASSWORD : ""));
        settings.save();
        if (hasPassword && named instanceof DatabaseSource.Server server)
            work.background(() -> keyring.store(SETTING + project, server.location().password()));
    }

    /// Hands over what was kept for the project at `project`, once the keyring has answered; nothing where nothing was,
    /// or where its password is not to be had: without it the server would only refuse, and may lock the account.
    ///
    /// @param folder where relative paths begin
    public void find(Path project, Path folder, Consumer<DatabaseSource.Known> then) {
        Optional<String[]> kept = settings.get(SETTING + project).map(line -> line.split("\t", -1))
                .filter(parts -> parts.length == 2 || parts.length == 3);
        if (kept.isEmpty()) return;
        OpenMode mode = kept.get()[1].equals(READ_ONLY) ? OpenMode.READ_ONLY : OpenMode.READ_WRITE;
        boolean hasPassword = kept.get().length == 3 && kept.get()[2].equals(WITH_PASSWORD);
        switch (DatabaseAddress.of(kept.get()[0], folder, "named for this project").source()) {
            case DatabaseSource.Sqlite sqlite -> then.accept(sqlite);
            case DatabaseSource.Server server -> work.inOrder("named database", () -> keyring.find(SETTING + project),
                    password -> {
                        if (password.isPresent() || !hasPassword)
                            then.accept(server.with(password.orElse(server.location().password()), mode));
                    });
            case DatabaseSource.Unresolved _ -> settings.set(SETTING + project, "");
        }
    }
}
