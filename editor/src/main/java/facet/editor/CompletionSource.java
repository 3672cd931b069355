package facet.editor;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import facet.language.Completion;

/// Answers what can be written at a place of a text. It is asked on the FX thread while somebody types, and answers there, at
/// once or later; an answer about a text that changed meanwhile is dropped.
@FunctionalInterface
public interface CompletionSource {

    /// Gives `answer` all offers at `offset` of `text`, the best first. The editor filters them by what is typed already.
    void ask(String text, int offset, Consumer<List<Completion>> answer);

    /// A source that knows its answers at once.
    static CompletionSource atOnce(BiFunction<String, Integer, List<Completion>> offers) {
        return (text, offset, answer) -> answer.accept(offers.apply(text, offset));
    }
}
