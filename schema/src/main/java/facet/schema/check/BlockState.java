package facet.schema.check;

import java.util.List;

import facet.language.TextRange;
import facet.schema.rule.Problem;
import org.jspecify.annotations.Nullable;

/// What is known about one block. Immutable, so that readings of neighbouring versions share it. Places count as they do
/// in the block's nodes.
///
/// @param problems of the first stage
/// @param second what the second stage says; null where it has not been asked, or does not hold any more
record BlockState(Uses uses, List<Problem> problems, boolean hasErrors, @Nullable Second second) {

    BlockState with(@Nullable Second newSecond) {
        return new BlockState(uses, problems, hasErrors, newSecond);
    }

    /// The second stage of a model or view.
    ///
    /// @param isClear whether its relation fields can be told apart
    /// @param names of constraints, each with the space it has to be unique in
    /// @param table its table, with the database schema
    /// @param functions problems of default functions, which come before all else
    record Second(List<Problem> functions, List<Problem> problems, boolean isClear,
            NameHashes names, String table,
            List<RelationState> relations) {}

    /// What is wrong with a relation that was found from the block.
    ///
    /// @param target the model on the other side
    /// @param isWhole whether it has both its fields
    /// @param cascade where it is checked for circles
    /// @param unless behind no error
    /// @param behind an error; the same where the relation does not ask for one
    record RelationState(String target, boolean isWhole, @Nullable Cascade cascade, Reported unless, Reported behind) {

        /// Whether it is whole and nothing is said of the other side.
        boolean isOneSided() {
            return isWhole && unless.there().isEmpty() && behind.there().isEmpty();
        }
    }

    /// The forward side of a relation that has both its sides.
    ///
    /// @param modifies whether its actions change rows
    record Cascade(boolean modifies, TextRange range) {}

    /// Problems of both sides of a relation.
    record Reported(List<Problem> here, List<Problem> there) {
        static final Reported NOTHING = new Reported(List.of(), List.of());
    }
}
