package facet.language;

/// How bad a diagnostic is, the worst first.
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
