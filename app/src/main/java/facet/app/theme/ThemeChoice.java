package facet.app.theme;

/// What the user asked for: one look, or the system's.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
