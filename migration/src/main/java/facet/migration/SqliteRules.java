package facet.migration;

import java.util.Optional;

import facet.database.Column;

/// SQLite, whose columns hold anything and whose types are words.
///
/// @param isStrict whether only the types that Prisma knows are types
record SqliteRules(boolean isStrict) implements EngineRules {
    private static final ConstraintNames NAMES = new ConstraintNames(10_000);

    @Override
    public String provider() {
        return "sqlite";
    }

    @Override
    public FieldType type(Column column) {
        return FieldType
                .of(isStrict ? ColumnTypes.known(column.declaredType()) : ColumnTypes.of(column.declaredType()));
    }

    @Override
    public Optional<String> defaultValue(Column column, FieldType type, EnumNames enums) {
        return Defaults.of(column, type.word());
    }

    @Override
    public ConstraintNames names() {
        return NAMES;
    }

    @Override
    public boolean namesKeys() {
        return false;
    }
}
