package facet.schema.command;

import java.util.List;
import java.util.OptionalInt;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Lines;

/// The lines that stand in a row in a text: fields, values or blocks, each with the comments directly above it.
///
/// @param ranges from the first comment to behind the line break, in the order of the text
/// @param names theirs, in the same order
/// @param start where the first one would stand if there were none
record Siblings(List<String> names, List<TextRange> ranges, int start) {

    static TextRange lines(TextRange member, String text) {
        int first = Math.min(Blocks.startWithComments(member.start(), text), Lines.start(text, member.start()));
        TextRange trimmed = Lines.trimmed(member, text);
        return new TextRange(first, Lines.next(text, trimmed.end()));
    }

    /// The offset at which something new at `place` begins; empty where nothing has the name that the place gives.
    OptionalInt offset(Place place) {
        return switch (place) {
            case Place.First _ -> OptionalInt.of(ranges.isEmpty() ? start : ranges.getFirst().start());
            case Place.Last _ -> OptionalInt.of(ranges.isEmpty() ? start : ranges.getLast().end());
            case Place.Before(String name) -> at(name) < 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(ranges.get(at(name)).start());
            case Place.After(String name) -> at(name) < 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(ranges.get(at(name)).end());
        };
    }

    private int at(String name) {
        return names.indexOf(name);
    }

    TextRange range(String name) {
        return ranges.get(at(name));
    }
}
