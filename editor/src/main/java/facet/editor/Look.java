package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import facet.language.HighlightKind;
import facet.language.Severity;
import org.jspecify.annotations.Nullable;

/// How a stretch of text looks: what it is, what is wrong with it, and whether something points at it.
record Look(@Nullable HighlightKind kind, @Nullable Severity severity, @Nullable Pointer pointer) {
    static final Look PLAIN = new Look(null, null, null);

    /// What points at a stretch of text.
    enum Pointer {
        PAIRED,
        OCCURRENCE,
        HIT,
        CURRENT_HIT
    }

    /// Whether brackets in what is of a kind are text and pair with nothing.
    static boolean isProse(@Nullable HighlightKind kind) {
        return kind == HighlightKind.STRING || kind == HighlightKind.COMMENT || kind == HighlightKind.DOCUMENTATION;
    }

    /// The style classes, all lower case with dashes: `built-in-type`, `error`, `current-hit`.
    List<String> styleClasses() {
        List<String> classes = new ArrayList<>(3);
        if (kind != null) classes.add(styleClass(kind));
        if (severity != null) classes.add(styleClass(severity));
        if (pointer != null) classes.add(styleClass(pointer));
        return classes;
    }

    static String styleClass(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
