package facet.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import facet.language.Completion;
import facet.language.Likelihood;
import facet.language.SymbolKind;
import org.jspecify.annotations.Nullable;

/// One offer: a letter for its kind, its label, its detail.
final class CompletionCell extends ListCell<Completion> {
    private static final PseudoClass FAR_FETCHED = PseudoClass.getPseudoClass("far-fetched");

    private final Label kind = new Label();
    private final Label label = new Label();
    private final Label detail = new Label();
    private final HBox row;

    CompletionCell() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        kind.getStyleClass().add("kind");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("offer");
        label.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("detail");
        row = new HBox(kind, label, gap, detail);
        row.getStyleClass().add("row");
    }

    @Override
    protected void updateItem(@Nullable Completion offer, boolean empty) {
        super.updateItem(offer, empty);
        if (offer == null) {
            setGraphic(null);
            return;
        }
        kind.setText(letter(offer.kind()));
        kind.getStyleClass().setAll("kind", Look.styleClass(offer.kind()));
        label.setText(offer.label());
        detail.setText(offer.detail());
        pseudoClassStateChanged(FAR_FETCHED, offer.likelihood() == Likelihood.FAR_FETCHED);
        setGraphic(row);
        setAccessibleText(offer.label() + " " + offer.detail());
    }

    private static String letter(SymbolKind kind) {
        return switch (kind) {
            case DATASOURCE -> "D";
            case GENERATOR -> "G";
            case MODEL -> "M";
            case VIEW -> "V";
            case TYPE -> "T";
            case ENUM -> "E";
            case FIELD -> "f";
            case ENUM_VALUE -> "e";
            case PROPERTY -> "p";
        };
    }
}
