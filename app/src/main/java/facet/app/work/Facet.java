package facet.app.work;

import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;

/// The application as the toolkit knows it. A desktop tells by this class's name which windows are Facet's: the desktop entry
/// of the installer names it.
public final class Facet extends Application {
    /// The toolkit makes the application by itself, so what it shall begin with can only be left here for it.
    private static final AtomicReference<Runnable> FIRST = new AtomicReference<>(() -> {});

    /// For the toolkit.
    public Facet() {}

    static void launch(Runnable first) {
        FIRST.set(first);
        launch(Facet.class);
    }

    @Override
    public void start(Stage unused) {
        FIRST.get().run();
    }
}
