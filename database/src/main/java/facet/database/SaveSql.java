package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The statements of the parts of edits.
///
/// @param changes the edits
/// @param order the parts they are sent in
/// @param referred the columns of each edit's row that other edits refer to
/// @param sql the engine's words for statements that read
record SaveSql(Changeset changes, Catalog catalog, SaveOrder.Result order, Map<Integer, Set<String>> referred,
        SqlDialect sql) {

    static SaveSql of(Changeset changes, Catalog catalog, SaveOrder.Result order, SqlDialect sql) {
        Map<Integer, Set<String>> referred = new HashMap<>();
        for (RowEdit edit : changes.edits()) {
            for (Value value : EditValues.given(edit).values()) {
                if (value instanceof Value.KeyOf(int maker, String column)) {
                    referred.computeIfAbsent(maker, none -> new TreeSet<>()).add(column);
                }
            }
        }
        return new SaveSql(changes, catalog, order, referred, sql);
    }

    /// What edits that were sent before have made.
    @FunctionalInterface
    interface Made {
        /// The value, once it is known.
        Optional<Stored> value(Value.KeyOf wanted);
    }

    /// A part as it is sent.
    ///
    /// @param edit the edit's index in the changeset
    /// @param shape how the row that comes back is read
    /// @param brings whether a row comes back that is the edit's row as it is then
    record Step(int edit, SqlText text, RowShape shape, boolean brings) {}

    /// What is sent for `part`, or nothing if the edit's other parts do all.
    Optional<Step> step(SavePart part, Made made) {
        RowEdit edit = changes.edits().get(part.edit());
        TableName table = edit.source().table();
        SqlDialect changing = sql.changing(table);
        RowShape shape = shape(returned(part.edit()), changing);
        Writer writer = new Writer(part.edit(), table, changing, shape, made);
        return switch (edit) {
            case RowEdit.Insert insert -> Optional.of(part.kind() == SavePart.Kind.COMPLETE
                    ? writer.complete(insert.values(), insert.source().key())
                    : writer.insert(insert));
            case RowEdit.Update update -> writer.update(update, part.kind());
            case RowEdit.Delete delete -> Optional.of(part.kind() == SavePart.Kind.VACATE
                    ? writer.vacate(Old.of(delete))
                    : writer.delete(delete));
            case RowEdit.Connect(_, Value a, Value b) -> Optional.of(writer.connect(a, b));
            case RowEdit.Disconnect(_, Value a, Value b) -> Optional.of(writer.disconnect(a, b));
        };
    }

    static RowShape shape(RowSource source, SqlDialect sql) {
        return RowShape.of(source, RowOrder.of(List.of(), source.key(), sql), RowQuery.USUAL_BYTES_HEAD, sql);
    }

    /// What is read of an edit's row: what its source asks for, and what other edits refer to.
    RowSource returned(int edit) {
        RowSource source = changes.edits().get(edit).source();
        List<ColumnRead> columns = new ArrayList<>(source.columns());
        for (String name : referred.getOrDefault(edit, Set.of())) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                columns.add(new ColumnRead(name, ValueType.Scalar.UNSUPPORTED,
                        SavePlan.column(catalog, source.table(), name).declaredType(), ColumnRead.Nulls.SOME));
            }
        }
        return new RowSource(source.table(), columns, source.key());
    }

    /// What is known of a row that an edit changes or deletes.
    private record Old(RowKey key, Map<String, Value> values, Map<String, Digest> digests) {

        static Old of(RowEdit.Update update) {
            return new Old(update.key(), update.oldValues(), update.digests());
        }

        static Old of(RowEdit.Delete delete) {
            return new Old(delete.key(), delete.oldValues(), delete.digests());
        }
    }

    /// Writes the statements of one edit.
    private final class Writer {
        private final int edit;
        private final TableName table;
        private final SqlDialect changing;
        private final RowShape shape;
        private final Made made;

        Writer(int edit, TableName table, SqlDialect changing, RowShape shape, Made made) {
            this.edit = edit;
            this.table = table;
            this.changing = changing;
            this.shape = shape;
            this.made = made;
        }

        Step insert(RowEdit.Insert insert) {
            Map<String, Value> values = new TreeMap<>(insert.values());
            order.splits().completed(edit).forEach(column -> values.put(column, Value.ofNull()));
            List<SqlText> marks = values.entrySet().stream().map(each -> mark(each.getKey(), each.getValue())).toList();
            return bringing(changing.insert(catalog.table(table), returned(edit), List.copyOf(values.keySet()), marks));
        }

        Optional<Step> update(RowEdit.Update update, SavePart.Kind kind) {
            Map<String, Value> whole = new TreeMap<>(update.newValues());
            whole.keySet().removeAll(order.splits().completed(edit));
            return switch (kind) {
                case VACATE -> Optional.of(vacate(Old.of(update)));
                case WHOLE -> whole.isEmpty()
                        ? Optional.empty()
                        : Optional.of(updating(whole,
                                stillThere(Old.of(update), order.splits().vacated(edit))));
                case COMPLETE -> {
                    Map<String, Value> rest = new TreeMap<>(update.newValues());
                    rest.keySet().retainAll(order.splits().completed(edit));
                    Map<String, Value> left = new HashMap<>(order.splits().vacated(edit));
                    left.putAll(whole);
                    yield Optional.of(updating(rest, stillThere(Old.of(update), left)));
                }
            };
        }

        Step vacate(Old old) {
            SqlText text = set(new TreeMap<>(order.splits().vacated(edit))).add(stillThere(old, Map.of()));
            return new Step(edit, text, shape, false);
        }

        /// Sets what could not be set when the row was inserted; the row is found by the key it got.
        Step complete(Map<String, Value> values, TableKey key) {
            Map<String, Value> rest = new TreeMap<>(values);
            rest.keySet().retainAll(order.splits().completed(edit));
            List<SqlText> conditions = new ArrayList<>();
            for (String name : key.names()) {
                conditions.add(SqlText.of(changing.column(name) + " = ").add(mark(name, new Value.KeyOf(edit, name))));
            }
            return updating(rest, SqlText.of(" WHERE ").join(" AND ", conditions));
        }

        Step delete(RowEdit.Delete delete) {
            SqlText text = SqlText.of("DELETE FROM " + changing.table(table))
                    .add(stillThere(Old.of(delete), order.splits().vacated(edit)));
            return new Step(edit, text, shape, false);
        }

        Step connect(Value a, Value b) {
            SqlText text = SqlText.of("INSERT INTO " + changing.table(table));
            Optional<String> unlessThere = changing.unlessThere();
            return new Step(edit, unlessThere.isPresent()
                    ? text.add(changing.values(RowEdit.LINK_COLUMNS,
                            List.of(mark(RowEdit.LINK_A, a), mark(RowEdit.LINK_B, b))))
                            .add(unlessThere.get())
                    : selectedUnlessThere(text, a, b), shape, false);
        }

        /// Where no INSERT by itself passes over a row that is there.
        private SqlText selectedUnlessThere(SqlText text, Value a, Value b) {
            SqlDialect there = sql.aliased("x");
            return text
                    .add(" (" + changing.quoted(RowEdit.LINK_A) + ", " + changing.quoted(RowEdit.LINK_B) + ") SELECT ")
                    .add(mark(RowEdit.LINK_A, a)).add(", ").add(mark(RowEdit.LINK_B, b))
                    .add(changing.ofNoTable() + " WHERE NOT EXISTS (SELECT 1 FROM " + there.table(table) + " WHERE "
                            + there.column(RowEdit.LINK_A) + " = ")
                    .add(mark(RowEdit.LINK_A, a)).add(" AND " + there.column(RowEdit.LINK_B) + " = ")
                    .add(mark(RowEdit.LINK_B, b)).add(")");
        }

        Step disconnect(Value a, Value b) {
            SqlText text = SqlText.of("DELETE FROM " + changing.table(table) + " WHERE "
                    + changing.column(RowEdit.LINK_A) + " = ").add(mark(RowEdit.LINK_A, a))
                    .add(" AND " + changing.column(RowEdit.LINK_B) + " = ").add(mark(RowEdit.LINK_B, b));
            return new Step(edit, text, shape, false);
        }

        private SqlText set(Map<String, Value> values) {
            List<SqlText> changed = new ArrayList<>();
            values.forEach((name, value) -> changed
                    .add(SqlText.of(changing.quoted(name) + " = ").add(mark(name, value))));
            return SqlText.of("UPDATE " + changing.table(table) + " SET ").join(", ", changed);
        }

        private Step updating(Map<String, Value> values, SqlText where) {
            return bringing(changing.update(catalog.table(table), returned(edit), set(values), where));
        }

        private Step bringing(SqlText text) {
            return new Step(edit, text, shape, true);
        }

        /// The row, if it still is as it was read.
        ///
        /// @param left what parts that were sent before have left in its columns
        private SqlText stillThere(Old old, Map<String, Value> left) {
            List<SqlText> conditions = new ArrayList<>();
            RowKey key = old.key();
            for (int i = 0; i < key.values().size(); i++) {
                String name = key.key().names().get(i);
                Value now = left.get(name);
                conditions.add(now == null
                        ? SqlText.equal(changing.column(name), key.values().get(i))
                        : SqlText.of(changing.column(name) + " = ").add(mark(name, now)));
            }
            new TreeMap<>(old.values()).forEach((name, value) -> {
                Value now = left.getOrDefault(name, value);
                String type = SavePlan.column(catalog, table, name).declaredType();
                if (!(now instanceof Value.KeyOf))
                    conditions.add(changing.values().isStill(changing.column(name), type, now));
                Digest digest = left.containsKey(name) ? null : old.digests().get(name);
                if (digest != null)
                    conditions.add(SqlText.equal(changing.digest(changing.column(name), type),
                            Stored.of(digest.text())));
            });
            return SqlText.of(" WHERE ").join(" AND ", conditions);
        }

        private SqlText mark(String name, Value value) {
            String type = SavePlan.column(catalog, table, name).declaredType();
            if (!(value instanceof Value.KeyOf wanted)) return changing.mark(stored(name, value), type);
            return made.value(wanted).map(known -> changing.mark(known, type))
                    .orElseGet(() -> new SqlText().open(wanted));
        }

        private Stored stored(String name, Value value) {
            return changing.values().stored(value, SavePlan.column(catalog, table, name)).orElseThrow();
        }
    }

    /// Statements of all parts, with nothing known of what they make but what the edits say.
    List<SqlPreview.Step> preview() {
        List<SqlPreview.Step> result = new ArrayList<>();
        for (SavePart part : order.parts()) {
            step(part, this::said).ifPresent(step -> result
                    .add(new SqlPreview.Step(step.edit(), step.text().statement(), step.text().openMarks())));
        }
        return result;
    }

    private Optional<Stored> said(Value.KeyOf wanted) {
        RowEdit maker = changes.edits().get(wanted.edit());
        Value value = EditValues.given(maker).get(wanted.column());
        return value == null || value instanceof Value.KeyOf
                ? Optional.empty()
                : sql.values().stored(value, SavePlan.column(catalog, maker.source().table(), wanted.column()));
    }
}
