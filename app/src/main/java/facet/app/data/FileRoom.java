package facet.app.data;

import java.util.List;
import java.util.Map;

import facet.database.Blob;
import facet.database.BytesFile;
import facet.database.Catalog;
import facet.database.Changeset;
import facet.database.Row;
import facet.database.RowEdit;
import facet.database.RowSource;
import facet.database.Value;
import org.jspecify.annotations.Nullable;

/// Whether a column holds as many bytes as a file has, before they are staged. Pure.
final class FileRoom {
    private FileRoom() {}

    /// A save that is refused without asking the database has no statement: so it is for too many bytes, where a save of few bytes
    /// has one.
    static boolean isEnough(TableRows rows, @Nullable Catalog catalog, RowPlace place, ShownColumn.Stored column,
            BytesFile file) {
        if (catalog == null) return true;
        return isSent(rows, catalog, edit(rows, place, column, new Value.FileBytes(file)))
                || !isSent(rows, catalog, edit(rows, place, column, Value.Bytes.of(Blob.EMPTY)));
    }

    private static boolean isSent(TableRows rows, Catalog catalog, RowEdit edit) {
        return rows.database().preview(new Changeset(List.of(edit)), catalog).steps().stream()
                .anyMatch(step -> step.edit() == 0);
    }

    private static RowEdit edit(TableRows rows, RowPlace place, ShownColumn.Stored column, Value value) {
        RowSource source = rows.shape().source();
        Map<String, Value> values = Map.of(column.read().name(), value);
        return switch (place) {
            case RowPlace.New _ -> new RowEdit.Insert(source, values);
            case RowPlace.Held(Row row) -> new RowEdit.Update(source, row.key(),
                    Map.of(column.read().name(), Value.ofNull()), values);
        };
    }
}
