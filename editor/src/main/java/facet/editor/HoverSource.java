package facet.editor;

import java.util.Optional;

/// Answers what the pointer rests on. It is asked on the FX thread.
@FunctionalInterface
public interface HoverSource {

    /// A few lines of plain text about what stands at `offset` of `text`.
    Optional<String> at(String text, int offset);
}
