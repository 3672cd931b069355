package facet.database;

import java.util.Optional;

/// How SQLite stores values: each by itself, guided by the affinity of its column.
enum SqliteValues implements ValueCodec {

    /// The only one.
    CODEC;

    /// What SQLite as its driver sets it up takes for one value.
    static final long MOST_BYTES = 1_000_000_000;

    @Override
    public long mostBytes(Column column) {
        return MOST_BYTES;
    }

    @Override
    public Value decode(ColumnRead column, Stored stored, long size) {
        return SqliteDecoder.decode(column.type(), stored, size);
    }

    @Override
    public Optional<Stored> stored(Value value, Column column) {
        return SqliteEncoder.stored(value, Affinity.of(column.declaredType()));
    }

    @Override
    public DatabaseError refusal(Value value, TableName table, Column column) {
        return SqliteEncoder.refusal(value, table.name(), column.name());
    }

    @Override
    public SqlText isStill(String term, String declaredType, Value old) {
        return SqliteEncoder.isStill(term, old);
    }
}
