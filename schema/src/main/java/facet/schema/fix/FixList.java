package facet.schema.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import facet.schema.change.Change;
import facet.schema.change.Script;

/// Gathers fixes, the best first.
final class FixList {
    private final List<Fix> fixes = new ArrayList<>();

    /// Adds a fix that `edits` writes; one without edits, or with a title that is there already, is left out.
    void add(String title, Consumer<Script> edits) {
        Script script = new Script();
        edits.accept(script);
        add(title, script.done());
    }

    void add(String title, Change change) {
        add(title, change, Fix.Use.IF_CLEAN);
    }

    void add(String title, Fix.Use use, Consumer<Script> edits) {
        Script script = new Script();
        edits.accept(script);
        add(title, script.done(), use);
    }

    private void add(String title, Change change, Fix.Use use) {
        boolean isKnown = fixes.stream().anyMatch(each -> each.title().equals(title));
        if (!isKnown && change instanceof Change.Edits edits && !edits.edits().isEmpty())
            fixes.add(new Fix(title, edits, use));
    }

    List<Fix> done() {
        return List.copyOf(fixes);
    }
}
