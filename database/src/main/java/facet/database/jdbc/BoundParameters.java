package facet.database.jdbc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What the parameters of a statement hold open while it is sent.
final class BoundParameters implements AutoCloseable {

    private final boolean streams;
    private final Interruption interruption;
    private final List<InputStream> open = new ArrayList<>();

    /// @param streams whether the driver sends a stream as it reads it; else it is handed all bytes at once
    /// @param interruption what stops it while it reads
    BoundParameters(boolean streams, Interruption interruption) {
        this.streams = streams;
        this.interruption = interruption;
    }

    void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof StreamedBytes bytes) bind(statement, i + 1, bytes);
            else
                statement.setObject(i + 1, value);
        }
    }

    private void bind(PreparedStatement statement, int place, StreamedBytes bytes) throws SQLException {
        try {
            if (streams) {
                InputStream in = new StoppedStream(bytes.open(), interruption);
                open.add(in);
                statement.setBinaryStream(place, in, bytes.size());
            } else {
                try (InputStream in = bytes.open()) {
                    statement.setBytes(place, in.readAllBytes());
                }
            }
        } catch (IOException unreadable) {
            throw new SQLException(unreadable.getMessage(), unreadable);
        }
    }

    /// Fails once it is interrupted: no driver's own cancel reaches a statement that is still being sent.
    private static final class StoppedStream extends FilterInputStream {

        private final Interruption interruption;

        StoppedStream(InputStream in, Interruption interruption) {
            super(in);
            this.interruption = interruption;
        }

        @Override
        public int read() throws IOException {
            mindInterruption();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            mindInterruption();
            return super.read(bytes, offset, length);
        }

        private void mindInterruption() throws IOException {
            if (interruption.isInterrupted()) throw new IOException("interrupted");
        }
    }

    @Override
    public void close() throws SQLException {
        for (InputStream in : open) {
            try {
                in.close();
            } catch (IOException unclosed) {
                throw new SQLException(unclosed.getMessage(), unclosed);
            }
        }
    }
}
