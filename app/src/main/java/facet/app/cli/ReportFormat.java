package facet.app.cli;

/// How a command answers.
enum ReportFormat {
    TEXT,
    JSON
}
