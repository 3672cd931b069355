package facet.schema.command;

import java.util.OptionalInt;

import facet.language.TextRange;
import facet.schema.change.Change;
import facet.schema.change.Script;
import facet.schema.reference.FileTree;

/// Moves whole lines within a file.
final class Moving {

    private Moving() {}

    /// Moves what is called `name` to `place` among its siblings, with the comments directly above it.
    static Change move(FileTree file, Siblings siblings, String name, Place place) {
        OptionalInt to = siblings.offset(place);
        if (to.isEmpty()) return new Change.Refused("The place is beside something that is not there.");
        TextRange range = siblings.range(name);
        Script script = new Script();
        if (range.touches(to.getAsInt())) return script.done();
        script.insert(file, to.getAsInt(), range.of(file.text()));
        script.delete(file, range);
        return script.done();
    }
}
