package facet.editor;

import java.util.List;
import java.util.function.Consumer;

import facet.language.TextRange;

/// Answers what a growing selection takes in. It is asked on the FX thread and answers there, at once or later; an answer
/// about a text that changed meanwhile is dropped.
@FunctionalInterface
public interface SelectionSource {

    /// Gives `answer` the parts around `offset`, the innermost first, each inside of the next.
    void ask(int offset, Consumer<List<TextRange>> answer);
}
