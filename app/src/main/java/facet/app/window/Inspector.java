package facet.app.window;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import facet.app.data.DataTab;
import facet.app.workspace.Reading;
import facet.app.workspace.Selection;
import facet.app.workspace.Workspace;
import facet.icons.Icon;
import facet.schema.Hover;
import facet.schema.fact.HoverText;
import facet.schema.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/// The panel at the right: what is selected, in full. In front of rows the active one as a form; below it what the schema says
/// about the field, or else about the block, that is selected.
final class Inspector {
    private final Workspace workspace;
    private final Views views;
    private final VBox content = new VBox(16);
    private final BorderPane root = new BorderPane();

    Inspector(Workspace workspace, Views views, Runnable hide) {
        this.workspace = workspace;
        this.views = views;
        Label heading = new Label("INSPECTOR");
        heading.getStyleClass().add("inspector-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.graphic(14));
        close.getStyleClass().addAll("flat", "bar-button");
        close.setTooltip(new Tooltip("Hide the inspector (Ctrl+I)"));
        close.setAccessibleText("Hide the inspector");
        close.setOnAction(_ -> hide.run());
        HBox head = new HBox(heading, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("inspector-head");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        content.getStyleClass().add("inspector-content");
        root.setTop(head);
        root.setCenter(scroll);
        root.setMinWidth(220);
        root.setPrefWidth(300);
        root.getStyleClass().add("inspector");
    }

    Region node() {
        return root;
    }

    /// Shows what is selected now.
    void update() {
        Optional<DataTab> data = views.frontData();
        Node form = data.map(DataTab::rowForm).orElse(null);
        Selection selection = workspace.selection().get();
        Optional<String> field = data.flatMap(DataTab::activeField)
                .or(() -> Optional.ofNullable(selection.member()));
        String block = data.map(DataTab::modelName).orElse(selection.block());
        Reading reading = workspace.reading().get();
        Optional<VBox> about = reading == null || block == null
                ? Optional.empty()
                : about(reading, block, field).map(Inspector::node);
        if (form != null) put(form, about.orElse(null));
        else
            put(about.isPresent() ? about.get() : dim("Select a model, a field or a row, and it is shown here."), null);
    }

    /// A form scrolls; what is said about its field stays below it.
    private void put(Node scrolled, @Nullable Node below) {
        if (!content.getChildren().equals(List.of(scrolled))) content.getChildren().setAll(scrolled);
        root.setBottom(below);
    }

    /// What the schema says about a field of a block, or about the block.
    private static Optional<HoverText> about(Reading reading, String block, Optional<String> field) {
        Optional<SourceLocation> at = reading.datamodel().model(block)
                .map(model -> field.flatMap(model::field).map(found -> found.at()).orElse(model.at()))
                .or(() -> reading.datamodel().enumType(block)
                        .map(type -> field.flatMap(type::value).map(value -> value.at()).orElse(type.at())));
        return at.flatMap(place -> Hover.at(reading.schema(), place.file(), place.nameRange().start()));
    }

    private static VBox node(HoverText text) {
        VBox box = new VBox(6, line(text.signature(), "inspector-signature"));
        if (!text.documentation().isEmpty()) box.getChildren().add(line(text.documentation(), "inspector-text"));
        for (String fact : text.facts())
            box.getChildren().add(line(fact, "dim"));
        box.getStyleClass().add("inspector-about");
        return box;
    }

    private static Label dim(String words) {
        return line(words, "dim");
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
