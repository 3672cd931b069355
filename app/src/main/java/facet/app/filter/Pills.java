package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import facet.database.Filter;
import facet.database.FilterNames;
import org.jspecify.annotations.Nullable;

/// The parts of a filter as pills in a row, with what joins them between. Left and right go along them.
final class Pills {
    private final PillFlow flow = new PillFlow();
    private final Pill.Actions actions;
    private final Runnable done;
    private final List<Button> stops = new ArrayList<>();

    /// What is open in the place of a part.
    ///
    /// @param place of which part; behind the last for a new one
    record Open(List<Integer> place, Node editor) {}

    /// @param done is told when the keyboard is no longer wanted here
    Pills(Pill.Actions actions, Runnable done) {
        this.actions = actions;
        this.done = done;
    }

    Region node() {
        return flow;
    }

    /// @param before buttons beside them that the keyboard goes along as well
    /// @param behind buttons that stand behind the last
    void show(Filter filter, @Nullable FilterNames names, @Nullable Open open, List<Button> before,
            List<Button> behind) {
        stops.clear();
        stops.addAll(before);
        List<Node> parts = new ArrayList<>();
        if (names != null && !filter.equals(Filter.ALL)) add(names, filter, List.of(), open, parts);
        if (open != null && isNew(open.place(), filter)) parts.add(open.editor());
        stops.addAll(behind);
        parts.addAll(behind);
        flow.show(parts);
        flow.keepInView(open == null ? null : open.editor());
    }

    static boolean isNew(List<Integer> place, Filter filter) {
        return place.size() == 1 && place.getFirst() >= FilterTree.root(filter).parts().size();
    }

    private void add(FilterNames names, Filter whole, List<Integer> place, @Nullable Open open, List<Node> parts) {
        FilterTree.Group group = FilterTree.root(whole);
        for (int i = 0; i < group.parts().size(); i++) {
            List<Integer> here = append(place, i);
            Filter part = group.parts().get(i);
            if (i > 0) parts.add(joint(group.joint(), place));
            if (open != null && here.equals(open.place())) parts.add(open.editor());
            else if (FilterTree.group(part).isPresent()) {
                parts.add(bracket("("));
                add(names, part, here, open, parts);
                parts.add(bracket(")"));
            } else {
                Pill pill = new Pill(part, names, here, i + 1 < group.parts().size(), actions);
                stops.add(pill.words());
                parts.add(pill.node());
            }
        }
    }

    private static List<Integer> append(List<Integer> place, int index) {
        List<Integer> longer = new ArrayList<>(place);
        longer.add(index);
        return List.copyOf(longer);
    }

    private static Label bracket(String sign) {
        Label label = new Label(sign);
        label.getStyleClass().add("pill-bracket");
        return label;
    }

    /// Between two pills: whether all or any of their group shall hold.
    private Button joint(FilterTree.Joint joint, List<Integer> group) {
        Button button = new Button(joint == FilterTree.Joint.AND ? "and" : "or");
        button.getStyleClass().addAll("flat", "pill-joint");
        button.setTooltip(Buttons.tip("Whether all of these or any of these hold"));
        button.setOnAction(_ -> actions.toggleJoint(group));
        stops.add(button);
        return button;
    }

    /// Runs what changes the pills and leaves the keyboard where it was among them.
    void keepingPlace(Runnable change) {
        int stop = focused();
        change.run();
        if (stop >= 0) go(Math.min(stop, stops.size() - 1));
    }

    private int focused() {
        for (int i = 0; i < stops.size(); i++)
            if (stops.get(i).isFocused()) return i;
        return -1;
    }

    /// Goes along the pills by key.
    void pressed(KeyEvent event) {
        int at = focused();
        if (at < 0 || event.isShortcutDown() || event.isAltDown()) return;
        if (event.getCode() == KeyCode.LEFT && at > 0) go(at - 1);
        else if (event.getCode() == KeyCode.RIGHT && at + 1 < stops.size()) go(at + 1);
        else if (event.getCode() == KeyCode.HOME) go(0);
        else if (event.getCode() == KeyCode.END) go(stops.size() - 1);
        else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN) done.run();
        else
            return;
        event.consume();
    }

    private void go(int stop) {
        Button button = stops.get(stop);
        button.requestFocus();
        flow.reveal(button.getParent().getStyleClass().contains("pill") ? button.getParent() : button);
    }
}
