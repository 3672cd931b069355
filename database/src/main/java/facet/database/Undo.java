package facet.database;

import java.util.List;

/// What takes a saved changeset back.
///
/// Saving it is like saving any other: somebody who changed one of the rows meanwhile makes it a conflict, and nothing is
/// changed.
///
/// @param changes the edits; none if there is nothing to take back
/// @param losses what they cannot bring back, a sentence each
public record Undo(Changeset changes, List<String> losses) {
    /// Nothing to take back.
    public static final Undo NOTHING = new Undo(new Changeset(List.of()), List.of());

    /// Keeps an unmodifiable copy.
    public Undo {
        losses = List.copyOf(losses);
    }

    /// Whether there is anything to take back.
    public boolean isPossible() {
        return !changes.edits().isEmpty();
    }
}
