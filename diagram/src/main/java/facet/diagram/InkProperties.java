package facet.diagram;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The inks as properties that a style sheet sets, so that the diagram follows the theme.
final class InkProperties implements Palette {
    static final List<CssMetaData<? extends Styleable, ?>> META_DATA = metaData();

    private final Map<Ink, SimpleStyleableObjectProperty<Color>> properties = new EnumMap<>(Ink.class);

    InkProperties(DiagramView view, Runnable changed) {
        for (CssMetaData<? extends Styleable, ?> meta : META_DATA) {
            if (meta instanceof InkMeta inkMeta) {
                SimpleStyleableObjectProperty<Color> property = new SimpleStyleableObjectProperty<>(inkMeta, view,
                        inkMeta.getProperty(), inkMeta.ink.initial());
                property.addListener((_, _, _) -> changed.run());
                properties.put(inkMeta.ink, property);
            }
        }
    }

    @Override
    public Color color(Ink ink) {
        Color color = plain(ink);
        if (color.isOpaque() || ink == Ink.SHADOW) return color;
        Color solid = Color.color(color.getRed(), color.getGreen(), color.getBlue());
        return plain(Ink.CARD).interpolate(solid, color.getOpacity());
    }

    /// As the style sheet gives it. Dark themes tint with translucent colours; on a card they are mixed with its own, or fading
    /// them towards the canvas would make them stronger.
    private Color plain(Ink ink) {
        return Objects.requireNonNullElse(property(ink).get(), ink.initial());
    }

    private SimpleStyleableObjectProperty<Color> property(Ink ink) {
        return Objects.requireNonNull(properties.get(ink));
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Ink ink : Ink.values())
            all.add(new InkMeta(ink));
        return List.copyOf(all);
    }

    private static final class InkMeta extends CssMetaData<DiagramView, Color> {
        private final Ink ink;

        InkMeta(Ink ink) {
            super(ink.property(), StyleConverter.getColorConverter(), ink.initial());
            this.ink = ink;
        }

        @Override
        public boolean isSettable(DiagramView view) {
            return !view.inks().property(ink).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(DiagramView view) {
            return view.inks().property(ink);
        }
    }
}
