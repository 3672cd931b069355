package facet.editor;

import java.util.List;

import facet.language.Completion;

/// Answers what can be written at a place of a text. It is asked on the FX thread while somebody types, so it must
/// answer within a few milliseconds.
@FunctionalInterface
public interface CompletionSource {

    /// All offers at `offset` of `text`, the best first. The editor filters them by what is typed already.
    List<Completion> at(String text, int offset);
}
