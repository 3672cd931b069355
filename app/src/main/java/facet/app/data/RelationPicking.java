package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.app.work.Work;
import facet.database.Catalog;
import facet.database.Database;
import facet.database.Value;
import facet.datagrid.EditResult;

/// Choosing the rows that a relation of a row leads to: opens the list and stages what is chosen.
final class RelationPicking {
    private final DatabaseSession session;
    private final Work work;
    private final RowPicker picker;

    RelationPicking(DatabaseSession session, Work work, RowPicker picker) {
        this.session = session;
        this.work = work;
        this.picker = picker;
    }

    /// Whether the rows of a relation can be chosen at this side.
    static boolean isPossible(ShownColumn column) {
        return switch (column) {
            case ShownColumn.ToOne one -> one.holder() == ShownColumn.Holder.HERE;
            case ShownColumn.ToMany many -> many.link().isPresent();
            case ShownColumn.Stored _,ShownColumn.Missing _ -> false;
        };
    }

    /// @param text what is looked for at first
    void open(TableRows rows, long row, int column, String text) {
        if (!(session.state().get() instanceof DatabaseState.Open(_, Database database, Catalog catalog, _))
                || !rows.editing().isAllowed())
            return;
        switch (rows.shape().columns().get(column)) {
            case ShownColumn.ToOne one when isPossible(one) -> RelationTarget.of(rows.datamodel(), catalog, one)
                    .ifPresent(target -> show(database, target, one(rows, row, one), text));
            case ShownColumn.ToMany many -> rows.editing().linkKey(row, many)
                    .ifPresent(here -> RelationTarget.of(rows.datamodel(), catalog, rows.shape(), many, here)
                            .ifPresent(target -> show(database, target, many(rows, row, many, here), text)));
            case ShownColumn.ToOne _,ShownColumn.Stored _,ShownColumn.Missing _ -> {
            }
        }
    }

    private void show(Database database, RelationTarget target, RowPicker.Use use, String text) {
        picker.open(use, changed -> new PickableRows(database, session, work, target, changed), text);
    }

    private RowPicker.Use one(TableRows rows, long row, ShownColumn.ToOne one) {
        return new RowPicker.Use(one.field().name() + " of " + rows.nameOf(row),
                choice -> choice.key().equals(presentKey(rows, row, one)), choice -> {
                    session.relations().remember(one.target(), choice.key(), choice.name());
                    return rows.editing().relate(row, one, choice.key());
                }, RowPicker.Closing.BY_CHOICE);
    }

    /// The key that a row holds now, with what is staged; empty where a part of it is NULL.
    private static List<Value> presentKey(TableRows rows, long row, ShownColumn.ToOne one) {
        List<Value> key = new ArrayList<>();
        for (int position : one.keyPositions()) {
            Optional<Value> value = rows.editing().value(row, rows.shape().source().columns().get(position).name(),
                    position);
            if (value.isEmpty() || value.get().isNull()) return List.of();
            key.add(value.get());
        }
        return key;
    }

    private RowPicker.Use many(TableRows rows, long row, ShownColumn.ToMany many, Value here) {
        return new RowPicker.Use(many.field().name() + " of " + rows.nameOf(row),
                choice -> isLinked(many, here, choice), choice -> turnOver(rows, row, many, here, choice),
                RowPicker.Closing.BY_HAND);
    }

    private boolean isLinked(ShownColumn.ToMany many, Value here, PickableRows.Choice choice) {
        StagedRelations.Change change = many.link().map(between -> session.relations().links(between, here))
                .orElse(StagedRelations.Change.NONE);
        Value there = choice.key().getFirst();
        return choice.standing() == PickableRows.Standing.LINKED
                ? !change.removed().contains(there)
                : change.added().contains(there);
    }

    private EditResult turnOver(TableRows rows, long row, ShownColumn.ToMany many, Value here,
            PickableRows.Choice choice) {
        session.relations().remember(many.target(), choice.key(), choice.name());
        return rows.editing().link(row, many, new StagedLinkWish(choice.key().getFirst(),
                choice.standing() == PickableRows.Standing.LINKED, !isLinked(many, here, choice)));
    }
}
