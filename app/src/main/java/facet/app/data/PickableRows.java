package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import facet.app.work.Work;
import facet.database.ColumnRead;
import facet.database.Database;
import facet.database.DatabaseError;
import facet.database.DbResult;
import facet.database.Filter;
import facet.database.Position;
import facet.database.Row;
import facet.database.RowPage;
import facet.database.RowQuery;
import facet.database.RowSource;
import facet.database.RunningQuery;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import facet.database.ValueType;
import facet.schema.model.Field;
import org.jspecify.annotations.Nullable;

/// The rows that can be chosen for a relation: those that are not saved yet, those that are linked, and the others, fetched by
/// key a page at a time. FX thread only.
final class PickableRows {
    private static final int PAGE = 60;
    private static final String QUEUE = "pickable";

    private final Database database;
    private final Work work;
    private final RelationTarget target;
    private final StagedRelations staged;
    private final List<StagedEdits.NewRow> inserts;
    private final Runnable changed;
    private final RowSource source;
    private final List<Choice> choices = new ArrayList<>();
    private List<Filter> parts = List.of();
    private int part;
    private Position position = Position.start();
    private boolean isAsking;
    private @Nullable DatabaseError error;
    private RunningQuery running = new RunningQuery();
    private long number;

    /// A row to choose.
    ///
    /// @param key what refers to it; empty for no row
    /// @param detail what tells it from others of its name
    record Choice(List<Value> key, String name, String detail, Standing standing) {
        Choice {
            key = List.copyOf(key);
        }
    }

    /// What a row is as far as the database knows.
    enum Standing {
        /// No row.
        NONE,
        /// Not saved yet.
        NEW,
        LINKED,
        OTHER
    }

    PickableRows(Database database, DatabaseSession session, Work work, RelationTarget target, Runnable changed) {
        this.database = database;
        this.work = work;
        this.target = target;
        this.staged = session.relations();
        this.changed = changed;
        this.source = source(target);
        this.inserts = session.staged().of(source).inserts();
    }

    /// The key, what the rows are called, and what else they are known by.
    private static RowSource source(RelationTarget target) {
        TableShape shape = target.shape();
        Stream<ColumnRead> keys = target.key().stream().map(name -> read(shape, name));
        Stream<ColumnRead> known = shape.columns().stream().filter(ShownColumn.Stored.class::isInstance)
                .map(ShownColumn.Stored.class::cast).filter(stored -> isTelling(stored.field(), stored.read()))
                .map(ShownColumn.Stored::read);
        List<ColumnRead> columns = Stream.of(keys, Stream.of(target.label()), known).flatMap(each -> each).distinct()
                .toList();
        return new RowSource(shape.source().table(), columns, shape.source().key());
    }

    private static ColumnRead read(TableShape shape, String column) {
        return shape.source().columns().stream().filter(each -> each.name().equals(column)).findFirst()
                .orElseGet(() -> new ColumnRead(column, ValueType.Scalar.UNSUPPORTED));
    }

    private static boolean isTelling(Field field, ColumnRead read) {
        return field.isUnique() && read.type() == ValueType.Scalar.STRING;
    }

    List<Choice> choices() {
        return choices;
    }

    Optional<DatabaseError> error() {
        return Optional.ofNullable(error);
    }

    /// Whether there are more rows than are held, as far as is known.
    boolean hasMore() {
        return part < parts.size();
    }

    /// Looks for rows that have `text` in what they are called or known by; all of them where it is empty.
    void search(String text) {
        running.cancel();
        number++;
        isAsking = false;
        error = null;
        choices.clear();
        part = 0;
        position = Position.start();
        String wanted = text.strip();
        if (target.isOptional() && wanted.isEmpty())
            choices.add(new Choice(List.of(), "No row", "NULL", Standing.NONE));
        for (StagedEdits.NewRow row : inserts) {
            String name = staged.newRow(row.id(), target.model());
            if (name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                choices.add(new Choice(target.key().stream().map(column -> NewRowKey.of(row.id(), column)).toList(),
                        name, "not saved yet", Standing.NEW));
        }
        Filter found = wanted.isEmpty() ? Filter.ALL : Filter.search(source.columns(), wanted);
        parts = target.linked().map(linked -> List.<Filter>of(new Filter.And(List.of(linked, found)),
                new Filter.And(List.of(new Filter.Not(linked), found)))).orElseGet(() -> List.of(found));
        more();
    }

    /// Fetches the next rows.
    void more() {
        if (isAsking || !hasMore()) return;
        isAsking = true;
        long asked = number;
        RunningQuery handle = new RunningQuery();
        running = handle;
        RowQuery query = new RowQuery(source, parts.get(part), List.of(), position, PAGE, RowQuery.USUAL_BYTES_HEAD);
        work.latest(QUEUE, () -> database.rows(query, handle), result -> {
            if (asked != number) return;
            isAsking = false;
            arrived(result);
            changed.run();
        });
    }

    private void arrived(DbResult<RowPage> result) {
        switch (result) {
            case DbResult.Failed<RowPage>(DatabaseError failure) -> {
                error = failure;
                part = parts.size();
            }
            case DbResult.Ok<RowPage>(RowPage page) -> {
                Standing standing = parts.size() == 2 && part == 0 ? Standing.LINKED : Standing.OTHER;
                page.rows().forEach(row -> choices.add(choice(row, standing)));
                if (page.hasAfter() && !page.rows().isEmpty()) {
                    position = new Position.After(page.rows().getLast().anchor());
                    return;
                }
                part++;
                position = Position.start();
                if (page.rows().size() < PAGE) more();
            }
        }
    }

    private Choice choice(Row row, Standing standing) {
        List<Value> key = row.values().subList(0, target.key().size());
        int label = source.columns().indexOf(target.label());
        Value called = row.values().get(label);
        String keyText = key.stream().map(PickableRows::text).collect(Collectors.joining(", "));
        List<String> details = new ArrayList<>();
        for (int i = 0; i < source.columns().size(); i++)
            if (i != label)
                details.add((i < key.size() ? target.key().get(i) + " " : "") + text(row.values().get(i)));
        String name = called.isNull() ? keyText : text(called);
        return new Choice(key, name, String.join(" · ", details), standing);
    }

    private static String text(Value value) {
        String text = value.isNull() ? "NULL" : ValueText.show(value, TextRules.USUAL).replace('\n', ' ');
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /// Stops asking.
    void stop() {
        running.cancel();
        number++;
    }
}
