package facet.schema.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.model.ScalarType;

import static facet.schema.model.ScalarType.BIG_INT;
import static facet.schema.model.ScalarType.BOOLEAN;
import static facet.schema.model.ScalarType.BYTES;
import static facet.schema.model.ScalarType.DATE_TIME;
import static facet.schema.model.ScalarType.DECIMAL;
import static facet.schema.model.ScalarType.FLOAT;
import static facet.schema.model.ScalarType.INT;
import static facet.schema.model.ScalarType.JSON;
import static facet.schema.model.ScalarType.STRING;

/// The native types of each database (see the databases' manuals on data types).
public final class NativeTypes {

    /// A native type and the types of fields that may have it.
    ///
    /// @param required how many arguments it must have
    /// @param allowed how many it may have
    public record NativeType(String name, Set<ScalarType> types, int required, int allowed) {}

    private static final Map<Connector, Map<String, NativeType>> ALL = all();

    private NativeTypes() {}

    /// Those of one database, by name.
    public static Map<String, NativeType> of(Connector connector) {
        return ALL.getOrDefault(connector, Map.of());
    }

    private static Map<Connector, Map<String, NativeType>> all() {
        Map<Connector, Map<String, NativeType>> all = new EnumMap<>(Connector.class);
        all.put(Connector.POSTGRESQL, postgresql().types);
        all.put(Connector.MYSQL, mysql().types);
        all.put(Connector.SQLSERVER, sqlserver().types);
        all.put(Connector.COCKROACHDB, cockroachdb().types);
        all.put(Connector.MONGODB, mongodb().types);
        return all;
    }

    /// Gathers types that share what they store and take.
    private static final class Table {
        private final Map<String, NativeType> types = new LinkedHashMap<>();

        Table plain(ScalarType type, String... names) {
            return add(EnumSet.of(type), 0, 0, names);
        }

        Table upTo(int allowed, ScalarType type, String... names) {
            return add(EnumSet.of(type), 0, allowed, names);
        }

        Table one(ScalarType type, String... names) {
            return add(EnumSet.of(type), 1, 1, names);
        }

        Table add(Set<ScalarType> scalars, int required, int allowed, String... names) {
            for (String name : List.of(names))
                types.put(name, new NativeType(name, scalars, required, allowed));
            return this;
        }
    }

    private static Table postgresql() {
        return new Table().plain(INT, "SmallInt", "Integer", "Oid").plain(BIG_INT, "BigInt").upTo(2, DECIMAL, "Decimal")
                .plain(DECIMAL, "Money").plain(STRING, "Inet", "Citext", "Text", "Uuid", "Xml")
                .plain(FLOAT, "Real", "DoublePrecision").upTo(1, STRING, "VarChar", "Char", "Bit", "VarBit")
                .plain(BYTES, "ByteA").upTo(1, DATE_TIME, "Timestamp", "Timestamptz", "Time", "Timetz")
                .plain(DATE_TIME, "Date").plain(BOOLEAN, "Boolean").plain(JSON, "Json", "JsonB");
    }

    private static Table mysql() {
        return new Table()
                .plain(INT, "Int", "UnsignedInt", "SmallInt", "UnsignedSmallInt", "MediumInt", "UnsignedMediumInt",
                        "Year")
                .add(EnumSet.of(BOOLEAN, INT), 0, 0, "TinyInt", "UnsignedTinyInt")
                .plain(BIG_INT, "BigInt", "UnsignedBigInt").upTo(2, DECIMAL, "Decimal").plain(FLOAT, "Float", "Double")
                .add(EnumSet.of(BOOLEAN, BYTES), 1, 1, "Bit").one(STRING, "Char", "VarChar")
                .one(BYTES, "Binary", "VarBinary").plain(BYTES, "TinyBlob", "Blob", "MediumBlob", "LongBlob")
                .plain(STRING, "TinyText", "Text", "MediumText", "LongText").plain(DATE_TIME, "Date")
                .upTo(1, DATE_TIME, "Time", "DateTime", "Timestamp").plain(JSON, "Json");
    }

    private static Table sqlserver() {
        return new Table().plain(INT, "TinyInt", "SmallInt", "Int").plain(BIG_INT, "BigInt")
                .upTo(2, DECIMAL, "Decimal").plain(FLOAT, "Money", "SmallMoney", "Real")
                .add(EnumSet.of(BOOLEAN, INT), 0, 0, "Bit").upTo(1, FLOAT, "Float")
                .plain(DATE_TIME, "Date", "Time", "DateTime", "DateTime2", "DateTimeOffset", "SmallDateTime")
                .upTo(1, STRING, "Char", "NChar", "VarChar", "NVarChar")
                .plain(STRING, "Text", "NText", "Xml", "UniqueIdentifier").upTo(1, BYTES, "Binary", "VarBinary")
                .plain(BYTES, "Image");
    }

    private static Table cockroachdb() {
        return new Table().upTo(1, STRING, "Bit", "Char", "String", "VarBit").plain(BOOLEAN, "Bool")
                .plain(BYTES, "Bytes").plain(DATE_TIME, "Date").upTo(2, DECIMAL, "Decimal")
                .plain(FLOAT, "Float4", "Float8").plain(STRING, "Inet", "CatalogSingleChar", "Uuid")
                .plain(INT, "Int2", "Int4", "Oid").plain(BIG_INT, "Int8").plain(JSON, "JsonB")
                .upTo(1, DATE_TIME, "Time", "Timestamp", "Timestamptz", "Timetz");
    }

    private static Table mongodb() {
        return new Table().plain(STRING, "String").plain(FLOAT, "Double").plain(BYTES, "BinData")
                .add(EnumSet.of(STRING, BYTES), 0, 0, "ObjectId").plain(BOOLEAN, "Bool")
                .plain(DATE_TIME, "Date", "Timestamp").plain(INT, "Int").add(EnumSet.of(INT, BIG_INT), 0, 0, "Long")
                .plain(JSON, "Json");
    }
}
