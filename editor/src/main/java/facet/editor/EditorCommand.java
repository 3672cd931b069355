package facet.editor;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Something a user asks an editor to do, with the keys for it.
public enum EditorCommand {
    UNDO("Undo", "Shortcut+Z"),
    REDO("Redo", "Shortcut+Shift+Z", "Shortcut+Y"),
    COMPLETE("Complete",
            "Ctrl+Space"),
    FIND("Find", "Shortcut+F"),
    REPLACE("Find and replace", "Shortcut+H"),
    FIND_NEXT("Find next",
            "F3"),
    FIND_PREVIOUS("Find previous", "Shift+F3"),
    TOGGLE_COMMENT("Comment or uncomment lines",
            "Shortcut+Slash"),
    MOVE_LINES_UP("Move lines up", "Alt+Up"),
    MOVE_LINES_DOWN(
            "Move lines down",
            "Alt+Down"),
    DUPLICATE_LINES("Duplicate lines", "Shift+Alt+Down"),
    DELETE_LINES(
            "Delete lines",
            "Shortcut+Shift+K"),
    SELECT_NEXT_OCCURRENCE("Select next occurrence",
            "Shortcut+D"),
    GROW_SELECTION("Grow selection", "Shift+Alt+Right"),
    SHRINK_SELECTION("Shrink selection", "Shift+Alt+Left"),
    GO_TO_BRACKET("Go to matching bracket",
            "Shortcut+Shift+Backslash"),
    NEXT_PROBLEM("Next problem",
            "F8"),
    PREVIOUS_PROBLEM("Previous problem",
            "Shift+F8"),
    SHOW_HOVER(
            "Explain what stands here",
            "Shortcut+F1"),
    FOLD("Fold block",
            "Shortcut+Shift+Open_Bracket"),
    UNFOLD(
            "Unfold block",
            "Shortcut+Shift+Close_Bracket"),
    UNFOLD_ALL(
            "Unfold everything"),
    ZOOM_IN(
            "Larger text",
            "Shortcut+Plus",
            "Shortcut+Equals",
            "Shortcut+Add"),
    ZOOM_OUT(
            "Smaller text",
            "Shortcut+Minus",
            "Shortcut+Subtract"),
    ZOOM_RESET(
            "Normal text size",
            "Shortcut+0",
            "Shortcut+Numpad 0");

    private final String title;
    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf cannot be changed, and neither can a key combination.
    private final List<KeyCombination> keys;

    EditorCommand(String title, String... keys) {
        this.title = title;
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
    }

    /// What a menu or palette says.
    public String title() {
        return title;
    }

    /// The keys a menu shows, if there are any.
    public @Nullable KeyCombination keys() {
        return keys.isEmpty() ? null : keys.getFirst();
    }

    /// The command for a key press.
    static @Nullable EditorCommand of(KeyEvent event) {
        for (EditorCommand command : values())
            for (KeyCombination combination : command.keys)
                if (combination.match(event)) return command;
        return null;
    }
}
