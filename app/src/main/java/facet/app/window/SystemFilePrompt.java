package facet.app.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import facet.app.settings.Settings;
import facet.app.transfer.FilePrompt;
import org.jspecify.annotations.Nullable;

/// The system's own dialogs for files; they begin in the folder that was used last.
final class SystemFilePrompt implements FilePrompt {
    private static final String FOLDER = "files.folder";

    private final Window owner;
    private final Settings settings;

    SystemFilePrompt(Window owner, Settings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public Optional<Path> toWrite(String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> toRead(String title) {
        return chosen(chooser(title).showOpenDialog(owner));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        last().ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    /// A folder that is gone would keep the dialog from opening.
    private Optional<Path> last() {
        try {
            return settings.get(FOLDER).map(Path::of).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) return Optional.empty();
        File folder = file.getAbsoluteFile().getParentFile();
        if (folder != null) settings.set(FOLDER, folder.getPath());
        return Optional.of(file.toPath());
    }
}
