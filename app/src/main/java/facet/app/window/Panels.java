package facet.app.window;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import facet.app.data.DatabaseSession;
import facet.app.settings.Settings;
import facet.app.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// What stands around the tabs: the sidebar at the left, and where they are asked for the inspector at the right and problems
/// and console below. A window starts without these; they are made when they are first shown.
final class Panels {
    private static final String SIDEBAR = "window.sidebar";
    private static final String INSPECTOR = "window.inspector";
    private static final String INSPECTOR_AT = "window.inspector.at";
    private static final double SIDEBAR_SHARE = 0.18;

    private final Workspace workspace;
    private final DatabaseSession session;
    private final Views views;
    private final Settings settings;
    private final SplitPane across;
    private final SplitPane down;
    private @Nullable BottomPanel bottom;
    private @Nullable Inspector inspector;

    Panels(Workspace workspace, DatabaseSession session, Views views, Settings settings, Node sidebar) {
        this.workspace = workspace;
        this.session = session;
        this.views = views;
        this.settings = settings;
        across = new SplitPane(sidebar, views.tabs().node());
        across.setDividerPositions(SIDEBAR_SHARE);
        SplitPane.setResizableWithParent(sidebar, false);
        down = new SplitPane(across);
        down.setOrientation(Orientation.VERTICAL);
    }

    Region node() {
        return down;
    }

    // ---- the inspector ----

    private boolean isInspecting() {
        return across.getItems().size() == 3;
    }

    void toggleInspector() {
        if (isInspecting()) {
            settings.set(INSPECTOR_AT, across.getDividerPositions()[1]);
            across.getItems().removeLast();
            views.tabs().focusFront();
            return;
        }
        Inspector made = inspector;
        if (made == null) {
            made = new Inspector(workspace, views, this::toggleInspector);
            inspector = made;
        }
        double sidebar = across.getDividerPositions()[0];
        across.getItems().add(made.node());
        SplitPane.setResizableWithParent(made.node(), false);
        across.setDividerPositions(sidebar, settings.number(INSPECTOR_AT, 0.76));
        inspect();
    }

    /// Shows what is selected now, if somebody sees it.
    void inspect() {
        if (inspector != null && isInspecting()) inspector.update();
    }

    // ---- below ----

    void toggleProblems() {
        BottomPanel panel = bottom();
        if (isBelowShown() && !panel.isConsoleInFront()) hideBelow();
        else {
            showBelow(panel);
            panel.showProblems();
        }
    }

    void toggleConsole() {
        BottomPanel panel = bottom();
        if (isBelowShown() && panel.isConsoleInFront()) hideBelow();
        else {
            showBelow(panel);
            panel.showConsole();
        }
    }

    private BottomPanel bottom() {
        BottomPanel made = bottom;
        if (made == null) {
            made = new BottomPanel(workspace, session, views::goTo, this::hideBelow);
            bottom = made;
        }
        return made;
    }

    private boolean isBelowShown() {
        return down.getItems().size() == 2;
    }

    private void showBelow(BottomPanel panel) {
        if (isBelowShown()) return;
        down.getItems().add(panel.node());
        SplitPane.setResizableWithParent(panel.node(), false);
        down.setDividerPositions(0.74);
    }

    private void hideBelow() {
        down.getItems().setAll(across);
        views.tabs().focusFront();
    }

    // ---- what is remembered ----

    void remember() {
        settings.set(SIDEBAR, across.getDividerPositions()[0]);
        settings.set(INSPECTOR, Boolean.toString(isInspecting()));
        if (isInspecting()) settings.set(INSPECTOR_AT, across.getDividerPositions()[1]);
    }

    /// Puts the sidebar's border where it was; true if the inspector was shown too.
    boolean restore() {
        across.setDividerPositions(settings.number(SIDEBAR, SIDEBAR_SHARE));
        return settings.get(INSPECTOR, "false").equals("true");
    }
}
