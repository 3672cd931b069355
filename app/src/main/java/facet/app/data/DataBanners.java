package facet.app.data;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.database.Row;
import facet.datagrid.BlockReport;
import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// What is wrong with the rows of a model or with saving them, above them, with what can be done.
final class DataBanners {
    private final DatabaseSession session;
    private final ModelFilter filter;
    private final Runnable refresh;
    private final Consumer<StagedEdits.Origin> reveal;
    private final VBox root = new VBox();
    private @Nullable TableRows shown;

    DataBanners(DatabaseSession session, ModelFilter filter, Runnable refresh, Consumer<StagedEdits.Origin> reveal) {
        this.session = session;
        this.filter = filter;
        this.refresh = refresh;
        this.reveal = reveal;
    }

    Region node() {
        return root;
    }

    void clear() {
        shown = null;
        root.getChildren().clear();
    }

    void show(TableRows rows) {
        shown = rows;
        root.getChildren().clear();
        filter.banner(() -> show(rows)).ifPresent(root.getChildren()::add);
        // Where there are no rows to be out of date, the reason stands in their place.
        rows.error().get().filter(_ -> rows.rowCount().rows() > 0).ifPresent(error -> root.getChildren()
                .add(DataStates.banner(Icon.ERROR, "danger",
                        "These rows may be out of date. " + RowDrawing.words(error).replace('\n', ' '),
                        DataStates.action("Try again", refresh))));
        new SaveBanner(rows, session.staged()).of(session.trouble().get(), new Settling(rows))
                .ifPresent(root.getChildren()::add);
    }

    /// Says why something could not be done.
    void refuse(String reason) {
        TableRows rows = shown;
        if (rows == null) return;
        show(rows);
        root.getChildren().add(
                DataStates.banner(Icon.WARNING, "warning", reason, DataStates.action("Dismiss", () -> show(rows))));
    }

    /// Says what of a paste or a fill could not be staged.
    void report(BlockReport report) {
        TableRows rows = shown;
        if (rows == null) return;
        show(rows);
        if (report.rejections().isEmpty()) return;
        BlockReport.Rejection first = report.rejections().getFirst();
        root.getChildren()
                .add(DataStates.banner(Icon.WARNING, "warning",
                        report.action() + ": " + report.staged() + " cells changed, "
                                + report.rejections().size() + " kept as they were. Row " + (first.cell().row() + 1)
                                + ": " + first.reason(),
                        DataStates.action("Dismiss", () -> show(rows))));
    }

    private final class Settling implements SaveBanner.Actions {
        private final TableRows rows;

        private Settling(TableRows rows) {
            this.rows = rows;
        }

        @Override
        public void show(StagedEdits.Origin origin) {
            reveal.accept(origin);
        }

        @Override
        public void checkAgain() {
            session.checkAgain();
        }

        @Override
        public void settle(StagedEdits.Origin origin, Optional<Row> theirs, boolean keepsOurs) {
            session.staged().rebase(rows.shape().source(), origin, keepsOurs ? theirs : Optional.empty());
            session.forgetTrouble();
            refresh.run();
        }
    }
}
