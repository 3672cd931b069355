package facet.app.project;

/// Finds the project that a path means.
public final class Projects {
    private Projects() {}

    /// Looks at the file system once. Never throws for what it finds there.
    public static ProjectOutcome find(ProjectRequest request) {
        return new ProjectOutcome.NotFound("Nothing was asked for.", request.path());
    }
}
