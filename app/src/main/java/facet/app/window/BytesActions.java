package facet.app.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import facet.app.command.Command;
import facet.app.data.ActiveBytes;
import facet.app.data.DataTab;
import facet.app.transfer.Transfers;
import facet.icons.Icon;

/// The commands for the bytes of the active cell.
record BytesActions(Views views, Transfers transfers) {

    List<Command> all() {
        return List.of(
                command("Save bytes to file…", Icon.EXPORT, ActiveBytes::canSave, ActiveBytes::save),
                command("Replace bytes from file…", Icon.IMPORT, ActiveBytes::canReplace, ActiveBytes::replace),
                Command.of("Cancel saving to files", Icon.CANCEL, null, transfers::isBusy, transfers::cancelAll));
    }

    private Command command(String title, Icon icon, Predicate<ActiveBytes> isPossible, Consumer<ActiveBytes> action) {
        return Command.of(title, icon, null,
                () -> views.frontData().map(DataTab::activeBytes).filter(isPossible).isPresent(),
                () -> views.frontData().map(DataTab::activeBytes).ifPresent(action));
    }
}
