package facet.app.window;

import facet.app.data.DatabaseSession;
import facet.app.data.DatabaseState;
import facet.app.workspace.Workspace;
import facet.migration.Extent;
import facet.migration.Introspection;

/// A database that was opened by itself: its schema is written from its catalog, so that it can be looked at like any other.
final class BareDatabase {
    private BareDatabase() {}

    /// Shows the schema of the database once it is open, and again whenever what the database is made of has changed.
    static void describe(Workspace workspace, DatabaseSession session) {
        session.state().subscribe(state -> {
            if (state instanceof DatabaseState.Opening) return;
            String text = state instanceof DatabaseState.Open open
                    ? Introspection.schema(open.catalog(), Extent.EVERYTHING)
                    : "";
            workspace.showGenerated("schema.prisma", text);
        });
    }
}
