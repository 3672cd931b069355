package facet.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;

/// What an engine brings to the tests that all engines run. A class of tests that implements those of [EngineSuite] runs them on
/// its engine.
interface TestEngine {

    /// How it words things.
    EngineWords words();

    /// A new database made by `script`, which is worded for this engine already.
    TestDatabase made(String script) throws Exception;

    /// A new database made by `script`, in the words of [EngineWords].
    default TestDatabase database(String script) throws Exception {
        return made(words().in(script));
    }

    /// A table with a column of every type that the engine has.
    EveryType everyType();

    /// What a table of every type holds.
    ///
    /// @param script makes the table `Every` with a full row and one of NULLs
    /// @param columns how each column is read, the key first
    /// @param values what the full row holds, as Facet has it
    /// @param computed columns that no save writes
    record EveryType(String script, List<ValueType> columns, List<Value> values, List<String> computed) {

        RowSource source(Database database) {
            return all(ok(database.catalog()), "Every", columns.toArray(ValueType[]::new));
        }
    }

    /// The enum of tables of every type.
    ValueType ROLE = new ValueType.OneOf(List.of("USER", "ADMIN"));

    /// A point in time as tables of every type hold it.
    static Value at(String instant) {
        return Value.DateTime.of(Instant.parse(instant), DateTimeForm.ISO_TEXT);
    }

    /// All columns of the table `name`, the n-th read as the n-th of `types`.
    static RowSource all(Catalog catalog, String name, ValueType... types) {
        Table table = catalog.table(name).orElseThrow();
        List<ColumnRead> reads = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            reads.add(ColumnRead.of(table, table.columns().get(i), types[i]));
        }
        return new RowSource(table.qualifiedName(), reads, table.key());
    }

    /// All rows of a query, page by page.
    static List<String> forwards(Database database, RowQuery query) {
        RowPage page = page(database, query);
        List<String> all = new ArrayList<>(shown(page));
        while (page.hasAfter()) {
            page = page(database, query.at(new Position.After(page.rows().getLast().anchor())));
            all.addAll(shown(page));
        }
        return all;
    }

    /// The same, begun at the end.
    static List<String> backwards(Database database, RowQuery query) {
        RowPage page = page(database, query.at(Position.end()));
        List<String> all = new ArrayList<>(shown(page));
        while (page.hasBefore()) {
            page = page(database, query.at(new Position.Before(page.rows().getFirst().anchor())));
            all.addAll(0, shown(page));
        }
        return all;
    }

    /// Saves `edits` on a connection of their own.
    static SaveOutcome save(TestDatabase sandbox, RowEdit... edits) {
        return save(sandbox, new Changeset(List.of(edits)));
    }

    /// The same.
    static SaveOutcome save(TestDatabase sandbox, Changeset changes) {
        try (Database database = sandbox.openToWrite()) {
            return database.save(changes, ok(database.catalog()));
        }
    }

    /// A new row of `table`, of which only `id` comes back.
    static RowEdit insert(String table, Map<String, Value> values) {
        return new RowEdit.Insert(Sandbox.source(table, TableKey.columns("id"), Sandbox.integer("id")), values);
    }

    /// The rows that came back, with `-` for none.
    static List<String> saved(SaveOutcome outcome) {
        return EditsFixture.saved(outcome).rows().stream().map((Optional<Row> row) -> row.map(Sandbox::shown)
                .orElse("-")).toList();
    }
}
