package facet.editor;

import org.jspecify.annotations.Nullable;

/// How a whole line looks, its characters aside.
///
/// @param inlay the dim line above it, if there is one
/// @param isFolded whether it is hidden in a folded block
record LineLook(@Nullable Inlay inlay, boolean isFolded) {
    static final LineLook PLAIN = new LineLook(null, false);

    LineLook withInlay(@Nullable Inlay other) {
        return new LineLook(other, isFolded);
    }

    LineLook folded() {
        return new LineLook(inlay, true);
    }

    LineLook unfolded() {
        return new LineLook(inlay, false);
    }
}
