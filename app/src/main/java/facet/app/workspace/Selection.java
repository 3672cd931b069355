package facet.app.workspace;

import org.jspecify.annotations.Nullable;

/// What the user is looking at, shared by the sidebar, the editor, the diagram and the grid.
///
/// @param block a model, view, enum or type; null for nothing
/// @param member a field or enum value of it, or null
public record Selection(@Nullable String block, @Nullable String member) {
    public static final Selection NOTHING = new Selection(null, null);

    public static Selection of(String block) {
        return new Selection(block, null);
    }

    public boolean isOf(String name) {
        return name.equals(block);
    }
}
