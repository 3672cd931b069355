package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;

import facet.database.DatabaseError;
import facet.database.Row;
import facet.database.RowSource;
import facet.database.Value;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// What became of the last save, above the rows it concerns: the reason, whose value is which, and what can be done.
final class SaveBanner {
    private final TableRows rows;
    private final StagedEdits staged;

    /// What the banner's buttons do.
    interface Actions {
        void show(StagedEdits.Origin origin);

        /// Asks once more whether a save went through.
        void checkAgain();

        /// Goes on from the row as it is now.
        ///
        /// @param keepsOurs whether our values stay staged
        void settle(StagedEdits.Origin origin, Optional<Row> theirs, boolean keepsOurs);
    }

    SaveBanner(TableRows rows, StagedEdits staged) {
        this.rows = rows;
        this.staged = staged;
    }

    /// The banner for `trouble`, or nothing where it does not concern these rows.
    Optional<Node> of(SaveTrouble trouble, Actions actions) {
        return switch (trouble) {
            case SaveTrouble.None _ -> Optional.empty();
            case SaveTrouble.Refused(StagedEdits.Origin origin, DatabaseError error) -> origin == null || isOurs(origin)
                    ? Optional.of(refused(origin, error, actions))
                    : Optional.empty();
            case SaveTrouble.Conflict(StagedEdits.Origin origin, Optional<Row> theirs) -> isOurs(origin)
                    ? Optional.of(conflict(origin, theirs, actions))
                    : Optional.empty();
            case SaveTrouble.Unknown(DatabaseError error) -> Optional.of(DataStates.banner(Icon.WARNING, "warning",
                    RowDrawing.words(error).replace('\n', ' '), DataStates.action("Check again", actions::checkAgain)));
        };
    }

    private boolean isOurs(StagedEdits.Origin origin) {
        return origin.table().equals(rows.shape().source().table());
    }

    private static Node refused(StagedEdits.@Nullable Origin origin, DatabaseError error, Actions actions) {
        String words = "Nothing was saved; all edits are still here. " + RowDrawing.words(error).replace('\n', ' ');
        return origin == null
                ? DataStates.banner(Icon.ERROR, "danger", words)
                : DataStates.banner(Icon.ERROR, "danger", words,
                        DataStates.action("Show the row", () -> actions.show(origin)));
    }

    private Node conflict(StagedEdits.Origin origin, Optional<Row> theirs, Actions actions) {
        String row = rows.drawing().nameOf(origin);
        if (theirs.isEmpty())
            return DataStates.banner(Icon.WARNING, "warning",
                    "Nothing was saved: somebody else deleted " + row + " meanwhile.",
                    DataStates.action("Give up my edit", () -> actions.settle(origin, theirs, false)));
        return DataStates.banner(Icon.WARNING, "warning",
                "Nothing was saved: somebody else changed " + row + " meanwhile. " + differences(origin, theirs.get()),
                DataStates.action("Keep mine", () -> actions.settle(origin, theirs, true)),
                DataStates.action("Take theirs", () -> actions.settle(origin, theirs, false)));
    }

    /// Each column that they changed, with their value and ours.
    private String differences(StagedEdits.Origin origin, Row theirs) {
        RowSource source = rows.shape().source();
        StagedEdits.StagedRow ours = staged.of(source).rows().get(origin.key());
        if (ours == null) return "";
        Map<String, Value> changes = ours.changes();
        List<String> words = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (ShownColumn column : rows.shape().columns()) {
            if (!(column instanceof ShownColumn.Stored stored)) continue;
            Value now = theirs.values().get(stored.position());
            Value mine = changes.get(stored.read().name());
            if (now.equals(ours.original().values().get(stored.position()))) {
                if (!now.isWhole() && (mine != null || ours.isDeleted())) unseen.add(stored.field().name());
                continue;
            }
            words.add(stored.field().name() + " is " + rows.drawing().words(stored, now)
                    + (mine == null ? "" : " now, yours is " + rows.drawing().words(stored, mine)));
        }
        if (!words.isEmpty()) return String.join("; ", words) + ".";
        return unseen.isEmpty()
                ? ""
                : String.join(" or ", unseen) + " is another one behind the beginning that is shown.";
    }
}
