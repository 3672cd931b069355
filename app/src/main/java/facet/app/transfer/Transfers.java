package facet.app.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import facet.app.work.Work;
import facet.database.Blob;
import facet.database.BytesFile;

/// All bytes of a window that are on their way into files, and those that did not arrive until the user has seen it. FX thread
/// only; the writing is a job.
///
/// What comes from a database goes one after the other: each holds a connection for as long as it takes, and rows are to be
/// read meanwhile. What is held in memory waits for nothing.
public final class Transfers {
    private static final String TITLE = "Save to file";

    private final Work work;
    private final ObservableList<Transfer> all = FXCollections.observableArrayList();
    private final ObservableList<Transfer> shown = FXCollections.unmodifiableObservableList(all);
    private FilePrompt prompt = FilePrompt.NONE;

    public Transfers(Work work) {
        this.work = work;
    }

    /// Asks for files by `asking` from now on.
    public void askBy(FilePrompt asking) {
        prompt = asking;
    }

    /// Those that are under way, and those that failed and were not dismissed.
    public ObservableList<Transfer> shown() {
        return shown;
    }

    /// Whether one is under way.
    public boolean isBusy() {
        return shown.stream().anyMatch(transfer -> transfer.outcome().get().isEmpty());
    }

    /// Asks where to, and begins.
    ///
    /// @param name what the file is called unless the user says otherwise
    public void save(BytesSource source, String name) {
        prompt.toWrite(TITLE, name).ifPresent(file -> begin(source, file));
    }

    /// Hands over the first bytes of a value, of which a page brings none because it is too large.
    public void look(BytesSource.Stored source, Consumer<Blob> then) {
        work.latest("beginning of bytes", () -> Beginning.of(source), then);
    }

    /// Asks for a file to read bytes from.
    public Optional<Path> choose() {
        return prompt.toRead("Replace from file");
    }

    /// Looks at a file whose bytes shall be a value.
    public void take(Path file, Consumer<TakenFile> then) {
        work.inOrder("take file", () -> TakenFile.of(file), then);
    }

    /// Looks whether a file that is to be saved is no longer as it was, and why.
    public void watch(BytesFile file, Consumer<Optional<String>> then) {
        work.latest("look at file:" + file.path(), file::change, then);
    }

    private void begin(BytesSource source, Path file) {
        Transfer transfer = new Transfer(source, file, work::onFx);
        all.add(transfer);
        transfer.outcome().subscribe(outcome -> outcome.ifPresent(how -> ended(transfer, how)));
        String queue = switch (source) {
            case BytesSource.Held _,BytesSource.InFile _ -> "file:" + file;
            case BytesSource.Stored _ -> "files";
        };
        work.inOrder(queue, () -> {
            work.onFx(transfer::begin);
            return transfer.saving().run();
        }, transfer::end);
    }

    private void ended(Transfer transfer, Outcome how) {
        if (!(how instanceof Outcome.Failed)) all.remove(transfer);
    }

    /// Begins anew what failed.
    public void again(Transfer failed) {
        all.remove(failed);
        begin(failed.source(), failed.file());
    }

    /// Begins anew what failed, into another file.
    public void elsewhere(Transfer failed) {
        prompt.toWrite(TITLE, failed.name()).ifPresent(file -> {
            all.remove(failed);
            begin(failed.source(), file);
        });
    }

    /// The user has seen that it failed.
    public void dismiss(Transfer failed) {
        all.remove(failed);
    }

    /// Gives up all that are under way; what they were to write is as it was.
    public void cancelAll() {
        List.copyOf(shown).forEach(Transfer::cancel);
    }
}
