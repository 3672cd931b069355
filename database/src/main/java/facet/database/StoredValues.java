package facet.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import facet.database.jdbc.SqlFailure;
import facet.database.jdbc.SqlRow;
import facet.database.jdbc.StreamedBytes;
import org.jspecify.annotations.Nullable;

/// Stored values to and from what the driver speaks.
final class StoredValues {

    private StoredValues() {}

    static Stored read(SqlRow row, int index) throws SqlFailure {
        return of(row.get(index));
    }

    static List<Stored> read(SqlRow row, int from, int count) throws SqlFailure {
        List<Stored> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read(row, from + i));
        }
        return values;
    }

    /// Asked for each value of each row, so one question after the other: a switch over types takes longer before the machine has
    /// compiled it for good.
    static Stored of(@Nullable Object value) {
        if (value == null) return Stored.ofNull();
        if (value instanceof String text) return Stored.of(text);
        if (value instanceof Long number) return Stored.of(number.longValue());
        if (value instanceof Double number) return Stored.of(number.doubleValue());
        if (value instanceof byte[] bytes) return Stored.of(Blob.ofOwn(bytes));
        throw new IllegalStateException("The driver gave a " + value.getClass());
    }

    static List<@Nullable Object> toDriver(List<Stored> values, Backend backend) {
        List<@Nullable Object> result = new ArrayList<>(values.size());
        for (Stored value : values) {
            result.add(value instanceof Stored.Floating(double number) ? backend.floating(number) : toDriver(value));
        }
        return result;
    }

    private static StreamedBytes streamed(Stored.File file) {
        return new StreamedBytes() {
            @Override
            public long size() {
                return file.size();
            }

            @Override
            public InputStream open() throws IOException {
                return file.file().open(file.from(), file.size());
            }
        };
    }

    private static @Nullable Object toDriver(Stored value) {
        return switch (value) {
            case Stored.Null none -> null;
            case Stored.Whole(long number) -> number;
            case Stored.Floating(double number) -> number;
            case Stored.Text(String text) -> text;
            case Stored.Bytes(Blob bytes) -> bytes.toArray();
            case Stored.File file -> streamed(file);
        };
    }
}
