package facet.database.jdbc;

import java.io.IOException;
import java.io.InputStream;

/// Bytes as a parameter of a statement that are read while it is sent.
public interface StreamedBytes {

    /// How many there are.
    long size();

    /// All of them; who opens it closes it.
    InputStream open() throws IOException;
}
