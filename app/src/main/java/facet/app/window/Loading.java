package facet.app.window;

import java.time.Duration;
import java.util.Optional;

import facet.app.data.DatabaseSession;
import facet.app.data.OpenedDatabase;
import facet.app.data.StatementRelay;
import facet.app.project.DatabaseSource;
import facet.app.project.Project;
import facet.app.project.ProjectKind;
import facet.app.project.ProjectOutcome;
import facet.app.project.ProjectRequest;
import facet.app.project.Projects;
import facet.app.work.Early;
import facet.app.work.FxWork;
import facet.app.workspace.Reading;
import facet.app.workspace.Workspace;
import facet.database.DbResult;

/// A project that is found, read and opened while the toolkit starts.
public final class Loading {
    /// For how long the first window waits, so that it is shown with its rows rather than twice.
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final StatementRelay relay = new StatementRelay();
    private final Early<ProjectOutcome> outcome;
    private final Early<Optional<Reading>> reading;
    private final Early<Optional<DbResult<OpenedDatabase>>> database;

    private Loading(ProjectRequest request, Runnable found) {
        outcome = FxWork.early(() -> {
            ProjectOutcome answer = Projects.find(request);
            found.run();
            return answer;
        });
        reading = FxWork.early(() -> project().filter(project -> project.kind() == ProjectKind.SCHEMA)
                .map(project -> Reading.of(0, Workspace.files(project), Workspace.rulesOf(project))));
        database = FxWork.early(() -> project().map(Project::database).filter(DatabaseSource.Known.class::isInstance)
                .map(source -> DatabaseSession.open((DatabaseSource.Known) source, relay)));
    }

    /// @param found called, on another thread, when it is known what `request` means
    public static Loading begin(ProjectRequest request, Runnable found) {
        return new Loading(request, found);
    }

    /// Waits until it is known what was asked for.
    public ProjectOutcome outcome() {
        return outcome.get();
    }

    private Optional<Project> project() {
        return outcome.get() instanceof ProjectOutcome.Found(Project project)
                ? Optional.of(project)
                : Optional.empty();
    }

    /// Hears of the statements sent so far and from now on.
    StatementRelay relay() {
        return relay;
    }

    /// Gives the window what there is of its schema and its database now, and the rest when it is there.
    void handTo(Workspace workspace, DatabaseSession session) {
        if (!(session.source() instanceof DatabaseSource.Known)) session.open();
        else if (database.arrivesWithin(PATIENCE)) session.opened(database.get().orElseThrow());
        else
            session.openWith(() -> database.get().orElseThrow());
        if (workspace.project().kind() != ProjectKind.SCHEMA) return;
        if (reading.arrivesWithin(PATIENCE)) workspace.startWith(reading.get().orElseThrow());
        else
            workspace.readWith(() -> reading.get().orElseThrow());
    }
}
