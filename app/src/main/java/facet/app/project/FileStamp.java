package facet.app.project;

import java.nio.file.attribute.FileTime;

/// What tells one state of a file from another.
///
/// @param sizeBytes its length
/// @param modified when it was last written
/// @param sha256 the hash of its bytes in lower-case hexadecimal
public record FileStamp(long sizeBytes, FileTime modified, String sha256) {}
