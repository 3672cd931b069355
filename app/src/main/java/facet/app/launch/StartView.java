package facet.app.launch;

/// What the window shows first.
public enum StartView {
    SCHEMA,
    DATA,
    DIAGRAM,
    SPLIT
}
