package facet.app.cli;

import java.nio.file.Path;

import facet.app.project.FileContent;

/// A schema file as it was read.
///
/// @param name the path as the user would write it
record FoundFile(Path path, String name, FileContent.Text content) {

    /// The text with its byte-order mark, if it has one, since Prisma reads that as the first character.
    String textWithMark() {
        return content.decoding().hasByteOrderMark() ? "\ufeff" + content.text() : content.text();
    }
}
