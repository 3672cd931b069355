package facet.diagram;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Widths taken once from the fonts of the window, then a table: adding up is cheap and safe on any thread.
///
/// Kerning is not counted. A character outside Latin counts as one em.
public final class FontWidths implements TextWidths {
    private static final int LAST = 0x250;

    private final Map<TextRole, double[]> advances = new EnumMap<>(TextRole.class);

    private FontWidths() {}

    /// Measures the fonts; load the bundled ones first.
    public static FontWidths measured() {
        FontWidths widths = new FontWidths();
        for (TextRole role : TextRole.values()) {
            widths.advances.put(role, measure(font(role, 1)));
        }
        return widths;
    }

    /// The font of a role at a zoom.
    static Font font(TextRole role, double zoom) {
        return switch (role) {
            case TITLE -> titleFont(13 * zoom);
            case SUBTITLE -> Font.font("Inter", 11 * zoom);
            case ROW_NAME -> Font.font("Inter", 13 * zoom);
            case ROW_TYPE -> Font.font("JetBrains Mono", 12 * zoom);
        };
    }

    /// The semibold cut is a family of its own where it was loaded from a file, and a weight where it is installed.
    private static Font titleFont(double size) {
        Font font = Font.font("Inter SemiBold", size);
        return font.getFamily().startsWith("Inter") ? font : Font.font("Inter", FontWeight.SEMI_BOLD, size);
    }

    private static double[] measure(Font font) {
        double[] table = new double[LAST];
        Text text = new Text();
        text.setFont(font);
        for (char c = ' '; c < LAST; c++) {
            text.setText("n" + c + "n");
            table[c] = text.getLayoutBounds().getWidth();
        }
        text.setText("nn");
        double frame = text.getLayoutBounds().getWidth();
        Arrays.setAll(table, i -> i < ' ' ? 0 : Math.max(0, table[i] - frame));
        return table;
    }

    @Override
    public double of(String text, TextRole role) {
        double[] table = Objects.requireNonNull(advances.get(role));
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            width += c < LAST ? table[c] : sizePx(role);
        }
        return width;
    }

    /// The size of a role's font.
    static double sizePx(TextRole role) {
        return switch (role) {
            case TITLE, ROW_NAME -> 13;
            case SUBTITLE -> 11;
            case ROW_TYPE -> 12;
        };
    }

    /// How far the baseline is below the middle of a line of text: half the height of a capital letter.
    static double baselinePx(TextRole role) {
        return switch (role) {
            case TITLE, ROW_NAME -> 4.7;
            case SUBTITLE -> 4;
            case ROW_TYPE -> 4.4;
        };
    }
}
