package facet.app.transfer;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for a file. FX thread only; it answers when the user has.
public interface FilePrompt {

    /// A file to write, which may be there already: the user was asked then whether to replace it.
    ///
    /// @param title what the file is for
    /// @param name what it is called unless the user says otherwise
    Optional<Path> toWrite(String title, String name);

    /// A file to read.
    Optional<Path> toRead(String title);

    /// Asks nobody and gets nothing.
    FilePrompt NONE = new FilePrompt() {
        @Override
        public Optional<Path> toWrite(String title, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toRead(String title) {
            return Optional.empty();
        }
    };
}
