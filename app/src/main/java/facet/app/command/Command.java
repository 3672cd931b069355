package facet.app.command;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

import facet.icons.Icon;
import org.jspecify.annotations.Nullable;

/// One thing that a user can do.
///
/// @param title in the user's words, as the palette and a menu show it
/// @param keys the shortcut, null where there is none
/// @param isPossible whether it would do something now; a command that would not is shown dim and does nothing
public record Command(String title, Icon icon, @Nullable KeyCombination keys, BooleanSupplier isPossible,
        Runnable action) {

    public static Command of(String title, Icon icon, @Nullable String keys, Runnable action) {
        return of(title, icon, keys, () -> true, action);
    }

    /// A command that is possible only sometimes.
    ///
    /// @param keys as JavaFX reads them: `Shortcut+Shift+P`
    public static Command of(String title, Icon icon, @Nullable String keys, BooleanSupplier isPossible,
            Runnable action) {
        return new Command(title, icon, keys == null ? null : KeyCombination.valueOf(keys), isPossible, action);
    }

    /// Does it, where it is possible now.
    public void run() {
        if (isPossible.getAsBoolean()) action.run();
    }
}
