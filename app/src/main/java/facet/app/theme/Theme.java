package facet.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The look of every window: bundled fonts, the Primer style sheet in light or dark, and the product's own sheet on top.
/// It follows the system's colour scheme unless the user chose one. FX thread only.
public final class Theme {
    private static final List<String> FONTS = List.of("/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
            "/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf",
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf");
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ReadOnlyBooleanWrapper isDark = new ReadOnlyBooleanWrapper();
    private final ObservableValue<ColorScheme> system;

    /// @param system the colour scheme that the system asks for
    public Theme(ObservableValue<ColorScheme> system) {
        this.system = system;
        system.subscribe(this::update);
        choice.subscribe(this::update);
        update();
    }

    /// Loads the bundled fonts. Done before anything is measured: JavaFX fails where the system has no font at all.
    public static void loadFonts() {
        for (String name : FONTS) {
            try (InputStream font = Objects.requireNonNull(Theme.class.getResourceAsStream(name), name)) {
                Font.loadFont(font, 13);
            } catch (IOException e) {
                throw new IllegalStateException("the bundled font " + name + " cannot be read", e);
            }
        }
    }

    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    public ReadOnlyBooleanProperty isDark() {
        return isDark.getReadOnlyProperty();
    }

    /// Gives `scene` the product's style sheet and keeps its `dark` pseudo-class in step.
    public void dress(Scene scene) {
        scene.getStylesheets().add(Objects.requireNonNull(Theme.class.getResource("facet.css")).toExternalForm());
        isDark.subscribe(dark -> scene.getRoot().pseudoClassStateChanged(DARK, dark));
    }

    private void update() {
        boolean dark = switch (choice.get()) {
            case SYSTEM -> system.getValue() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
        String sheet = dark
                ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS();
        if (!sheet.equals(Application.getUserAgentStylesheet())) Application.setUserAgentStylesheet(sheet);
        isDark.set(dark);
    }
}
