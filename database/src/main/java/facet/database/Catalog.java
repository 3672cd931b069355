package facet.database;

import java.util.List;
import java.util.Optional;

/// What a database is made of, as it was when it was read.
///
/// @param engine the engine that answered
/// @param engineVersion its version, such as `3.50.4`
/// @param ownSchema the schema in which the connection looks for tables whose schema is not named; empty where there are none
/// @param tables its tables and views, by name
/// @param details what only some engines have
public record Catalog(Engine engine, String engineVersion, String ownSchema, List<Table> tables, Details details) {
    /// Keeps an unmodifiable copy.
    public Catalog {
        tables = List.copyOf(tables);
    }

    /// A catalog of an engine that has no more than tables.
    public Catalog(Engine engine, String engineVersion, String ownSchema, List<Table> tables) {
        this(engine, engineVersion, ownSchema, tables, Details.NONE);
    }

    /// What only some engines have.
    ///
    /// @param schemas the names of its schemas
    /// @param enums its types of named values
    /// @param sequences what makes numbers
    /// @param extensions the names of what was added to the engine
    /// @param gaps what could not be read, a sentence each with the reason
    public record Details(List<String> schemas, List<EnumType> enums, List<Sequence> sequences, List<String> extensions,
            List<String> gaps) {
        /// Nothing.
        public static final Details NONE = new Details(List.of(), List.of(), List.of(), List.of(), List.of());

        /// Keeps unmodifiable copies.
        public Details {
            schemas = List.copyOf(schemas);
            enums = List.copyOf(enums);
            sequences = List.copyOf(sequences);
            extensions = List.copyOf(extensions);
            gaps = List.copyOf(gaps);
        }
    }

    /// A type of named values.
    ///
    /// @param name its name, with its schema
    /// @param values in their order
    public record EnumType(TableName name, List<String> values) {
        /// Keeps an unmodifiable copy.
        public EnumType {
            values = List.copyOf(values);
        }
    }

    /// What makes numbers.
    ///
    /// @param name its name, with its schema
    /// @param start the first number
    /// @param increment how far the next one is
    /// @param minimum the smallest one
    /// @param maximum the largest one
    /// @param cache how many are made at once
    public record Sequence(TableName name, long start, long increment, long minimum, long maximum, long cache) {}

    /// The type of named values called `name` in `schema`.
    public Optional<EnumType> enumType(String schema, String name) {
        TableName wanted = new TableName(schema, name);
        return details.enums().stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /// The table or view called `name`. One without a schema is looked for in the connection's own.
    public Optional<Table> table(TableName name) {
        String schema = name.schema().isEmpty() ? ownSchema : name.schema();
        List<Table> candidates = tables.stream().filter(table -> table.qualifiedName().schema().equals(schema))
                .toList();
        return named(candidates, name.name());
    }

    /// The table or view called `name`: the one in the connection's own schema, else one in any.
    public Optional<Table> table(String name) {
        return table(TableName.of(name)).or(() -> named(tables, name));
    }

    /// SQLite does not tell `a` from `A` in names.
    private Optional<Table> named(List<Table> candidates, String name) {
        Optional<Table> exact = candidates.stream().filter(table -> table.name().equals(name)).findFirst();
        if (exact.isPresent() || engine != Engine.SQLITE) return exact;
        return candidates.stream().filter(table -> table.name().equalsIgnoreCase(name)).findFirst();
    }
}
