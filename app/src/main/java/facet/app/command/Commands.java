package facet.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// The commands of one window, in the order in which the palette shows them.
public final class Commands {
    private final List<Command> all = new ArrayList<>();

    public Command add(Command command) {
        all.add(command);
        return command;
    }

    public List<Command> all() {
        return List.copyOf(all);
    }

    /// Runs the command of a shortcut typed anywhere in `scene`, before the focused control sees the key.
    ///
    /// @param isCovered whether something lies over the window and keeps the keys for itself
    public void listenIn(Scene scene, BooleanSupplier isCovered) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isCovered.getAsBoolean()) return;
            for (Command command : all) {
                if (command.keys() == null || !command.keys().match(event)) continue;
                if (!command.isPossible().getAsBoolean()) continue;
                event.consume();
                command.action().run();
                return;
            }
        });
    }
}
