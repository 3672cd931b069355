package facet.app.cli;

/// The colours of a terminal, or none.
enum Ink {
    ERROR("1;31"),
    WARNING("1;33"),
    DONE("1;32"),
    FRAME("1;34"),
    STRONG("1");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /// The text in this colour, if colours are wanted.
    String on(String text, Colors colors) {
        return switch (colors) {
            case ANSI -> "\u001b[" + code + "m" + text + "\u001b[0m";
            case NONE -> text;
        };
    }

    /// Whether colours are wanted.
    enum Colors {
        ANSI,
        NONE
    }
}
