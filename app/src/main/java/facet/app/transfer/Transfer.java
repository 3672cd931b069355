package facet.app.transfer;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Bytes on their way into one file, as the window shows them. FX thread only.
public final class Transfer {
    private final BytesSource source;
    private final Path file;
    private final FileSaving saving;
    private final ReadOnlyBooleanWrapper isBegun = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param onFx brings a report of the job to the FX thread
    Transfer(BytesSource source, Path file, java.util.function.Consumer<Runnable> onFx) {
        this.source = source;
        this.file = file;
        this.saving = new FileSaving(source, file, count -> onFx.accept(() -> written.set(count)));
    }

    /// What the file is called.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /// Its name and folder.
    public Path file() {
        return file;
    }

    BytesSource source() {
        return source;
    }

    FileSaving saving() {
        return saving;
    }

    /// How many bytes there are in all, as far as that is known.
    public long size() {
        return source.size();
    }

    /// Whether it is its turn.
    public ReadOnlyBooleanProperty begun() {
        return isBegun.getReadOnlyProperty();
    }

    void begin() {
        isBegun.set(true);
    }

    /// How many bytes are written so far.
    public ReadOnlyLongProperty written() {
        return written.getReadOnlyProperty();
    }

    /// How it ended, once it has.
    public ReadOnlyObjectProperty<Optional<Outcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Ends it at once for the user, however long the job still takes to stop.
    public void cancel() {
        saving.cancel();
        end(new Outcome.Cancelled());
    }

    void end(Outcome how) {
        if (outcome.get().isEmpty()) outcome.set(Optional.of(how));
    }
}
