package facet.app.transfer;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.RowKey;
import facet.database.RowSource;

/// Where bytes come from that are written into a file.
public sealed interface BytesSource {

    /// How many there are, as far as that is known before they are read.
    long size();

    /// Bytes that are held in memory.
    record Held(Blob bytes) implements BytesSource {
        @Override
        public long size() {
            return bytes.size();
        }
    }

    /// The bytes of another file, which are not saved yet.
    record InFile(BytesFile file) implements BytesSource {
        @Override
        public long size() {
            return file.size();
        }
    }

    /// One value of one row of a database, as it is there when it is read.
    ///
    /// @param row the row in words, as `Product 42`
    record Stored(Database database, RowSource source, RowKey key, ColumnRead column, long size, String row)
            implements
                BytesSource {}
}
