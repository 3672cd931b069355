package facet.app.project;

/// What a project consists of.
public enum ProjectKind {
    /// One or more schema files, with or without a database that can be reached.
    SCHEMA,
    /// A database file that was opened by itself.
    BARE_DATABASE
}
