package facet.app.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import facet.database.Blob;
import org.jspecify.annotations.Nullable;

/// Records as bytes and back. A record is its name and its components; so any record of Facet's own is kept without a word
/// about it here, as long as its components are records, enums, lists, maps, texts, numbers, points in time, paths and bytes.
///
/// Bytes are read only by the program that wrote them: where a record has changed since, reading fails.
final class RecordBytes {
    private static final String OWN = "facet.";

    private RecordBytes() {}

    /// What stands before a value.
    private enum Tag {
        NOTHING,
        TEXT,
        WHOLE,
        SHORT_WHOLE,
        FLOATING,
        TRUTH,
        DECIMAL,
        INSTANT,
        FILE_TIME,
        BYTES,
        PATH,
        ENUM,
        RECORD,
        LIST,
        MAP
    }

    /// @throws IllegalArgumentException where a component has a type that is not among those that can be kept
    static byte[] of(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, value);
        }
        return bytes.toByteArray();
    }

    /// @throws IOException where the bytes are no `type` of this program
    static <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(Objects.requireNonNull(read(in)));
        } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException | NullPointerException
                | DateTimeParseException e) {
            throw new IOException("not written by this version: " + e.getMessage(), e);
        }
    }

    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> tag(out, Tag.NOTHING);
            case String text -> bytes(tag(out, Tag.TEXT), text.getBytes(StandardCharsets.UTF_8));
            case Long number -> tag(out, Tag.WHOLE).writeLong(number);
            case Integer number -> tag(out, Tag.SHORT_WHOLE).writeInt(number);
            case Double number -> tag(out, Tag.FLOATING).writeDouble(number);
            case Boolean truth -> tag(out, Tag.TRUTH).writeBoolean(truth);
            case BigDecimal number -> tag(out, Tag.DECIMAL).writeUTF(number.toString());
            case Instant instant -> tag(out, Tag.INSTANT).writeUTF(instant.toString());
            case FileTime time -> tag(out, Tag.FILE_TIME).writeUTF(time.toInstant().toString());
            case Blob blob -> bytes(tag(out, Tag.BYTES), blob.toArray());
            case Path path -> bytes(tag(out, Tag.PATH), path.toString().getBytes(StandardCharsets.UTF_8));
            case Enum<?> constant -> {
                tag(out, Tag.ENUM).writeUTF(constant.getDeclaringClass().getName());
                out.writeUTF(constant.name());
            }
            case Record record -> writeRecord(tag(out, Tag.RECORD), record);
            case List<?> list -> {
                tag(out, Tag.LIST).writeInt(list.size());
                for (Object each : list)
                    write(out, each);
            }
            case Map<?, ?> map -> {
                tag(out, Tag.MAP).writeInt(map.size());
                for (Map.Entry<?, ?> each : map.entrySet()) {
                    write(out, each.getKey());
                    write(out, each.getValue());
                }
            }
            default -> throw new IllegalArgumentException("cannot be kept: " + value.getClass().getName());
        }
    }

    private static DataOutputStream tag(DataOutputStream out, Tag tag) throws IOException {
        out.writeUTF(tag.name());
        return out;
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeRecord(DataOutputStream out, Record record) throws IOException {
        out.writeUTF(record.getClass().getName());
        try {
            for (RecordComponent component : record.getClass().getRecordComponents())
                write(out, component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot be kept: " + record.getClass().getName(), e);
        }
    }

    private static @Nullable Object read(DataInputStream in) throws IOException, ReflectiveOperationException {
        return switch (Tag.valueOf(in.readUTF())) {
            case NOTHING -> null;
            case TEXT -> new String(bytes(in), StandardCharsets.UTF_8);
            case WHOLE -> in.readLong();
            case SHORT_WHOLE -> in.readInt();
            case FLOATING -> in.readDouble();
            case TRUTH -> in.readBoolean();
            case DECIMAL -> new BigDecimal(in.readUTF());
            case INSTANT -> Instant.parse(in.readUTF());
            case FILE_TIME -> FileTime.from(Instant.parse(in.readUTF()));
            case BYTES -> Blob.of(bytes(in));
            case PATH -> Path.of(new String(bytes(in), StandardCharsets.UTF_8));
            case ENUM -> constant(own(in.readUTF()), in.readUTF());
            case RECORD -> readRecord(own(in.readUTF()), in);
            case LIST -> list(in);
            case MAP -> map(in);
        };
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(Math.max(0, length));
        if (bytes.length != length) throw new IOException("cut off");
        return bytes;
    }

    private static Class<?> own(String name) throws IOException, ClassNotFoundException {
        if (!name.startsWith(OWN)) throw new IOException("not a class that is kept: " + name);
        return Class.forName(name);
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        Object[] constants = type.getEnumConstants();
        if (constants != null) for (Object each : constants)
            if (((Enum<?>) each).name().equals(name)) return each;
        throw new IOException("not a constant of " + type.getName() + ": " + name);
    }

    private static Object readRecord(Class<?> type, DataInputStream in)
            throws IOException, ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) throw new IOException("not a record: " + type.getName());
        Class<?>[] types = new Class<?>[components.length];
        @Nullable
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(in);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static List<@Nullable Object> list(DataInputStream in) throws IOException, ReflectiveOperationException {
        int size = in.readInt();
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++)
            list.add(read(in));
        return list;
    }

    private static Map<@Nullable Object, @Nullable Object> map(DataInputStream in)
            throws IOException, ReflectiveOperationException {
        int size = in.readInt();
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++)
            map.put(read(in), read(in));
        return map;
    }
}
