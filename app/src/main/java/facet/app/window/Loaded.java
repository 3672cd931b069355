package facet.app.window;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import facet.app.data.DatabaseSession;
import facet.app.data.OpenedDatabase;
import facet.app.data.StatementRelay;
import facet.app.project.DatabaseSource;
import facet.app.project.FileContent;
import facet.app.project.Project;
import facet.app.project.ProjectOutcome;
import facet.app.project.ProjectRequest;
import facet.app.project.Projects;
import facet.database.DbResult;
import org.jspecify.annotations.Nullable;

/// A project as it was found, with its database opened, before there is a window for it. Made off the FX thread.
///
/// @param database what opening the database gave; null where it is not one that can be opened
public record Loaded(ProjectOutcome outcome, @Nullable DbResult<OpenedDatabase> database, StatementRelay relay) {

    /// Finds what `path` means and opens its database; null finds what the working folder holds.
    public static Loaded load(@Nullable Path path, Path workingFolder, Map<String, String> environment) {
        ProjectOutcome outcome = Projects.find(new ProjectRequest(path, workingFolder, environment));
        StatementRelay relay = new StatementRelay();
        if (!(outcome instanceof ProjectOutcome.Found(Project project))
                || !(project.database() instanceof DatabaseSource.Sqlite sqlite))
            return new Loaded(outcome, null, relay);
        return new Loaded(outcome, DatabaseSession.open(sqlite, relay), relay);
    }

    Optional<Project> project() {
        return outcome instanceof ProjectOutcome.Found(Project project) ? Optional.of(project) : Optional.empty();
    }

    static boolean isReadable(Project project) {
        return project.sources().stream().anyMatch(source -> source.content() instanceof FileContent.Text);
    }
}
