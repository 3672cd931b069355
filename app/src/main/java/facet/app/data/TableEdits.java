package facet.app.data;

import java.util.Comparator;
import java.util.List;

import facet.app.data.StagedEdits.Link;
import facet.app.data.StagedEdits.NewRow;
import facet.app.data.StagedEdits.StagedLink;
import facet.app.data.StagedEdits.StagedRow;
import facet.database.RowKey;
import facet.database.RowSource;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What is staged for one table.
///
/// @param inserts the newest first, as they stand above the rows of the table
/// @param links what is linked and unlinked, where it is the table of an implicit many-to-many relation
record TableEdits(RowSource source, PMap<RowKey, StagedRow> rows, PVector<NewRow> inserts,
        PMap<Link, StagedLink> links) {

    static TableEdits none(RowSource source) {
        return new TableEdits(source, HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty());
    }

    TableEdits with(RowKey key, StagedRow row) {
        return new TableEdits(source, rows.plus(key, row), inserts, links);
    }

    TableEdits without(RowKey key) {
        return new TableEdits(source, rows.minus(key), inserts, links);
    }

    TableEdits with(PVector<NewRow> others) {
        return new TableEdits(source, rows, others, links);
    }

    TableEdits with(Link link, StagedLink staged) {
        return new TableEdits(source, rows, inserts, links.plus(link, staged));
    }

    TableEdits without(Link link) {
        return new TableEdits(source, rows, inserts, links.minus(link));
    }

    /// The place of a new row among the others; -1 where it is none of them.
    int place(long id) {
        int place = 0;
        for (NewRow row : inserts) {
            if (row.id() == id) return place;
            place++;
        }
        return -1;
    }

    /// The changed and deleted rows in the order in which they were first edited.
    List<StagedRow> inOrder() {
        return rows.values().stream().sorted(Comparator.comparingLong(StagedRow::order)).toList();
    }

    boolean isEmpty() {
        return rows.isEmpty() && inserts.isEmpty() && links.isEmpty();
    }

    int size() {
        return rows.size() + inserts.size() + links.size();
    }
}
