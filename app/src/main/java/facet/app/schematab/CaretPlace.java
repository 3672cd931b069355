package facet.app.schematab;

import java.util.List;
import java.util.Optional;

import facet.app.workspace.Reading;
import facet.app.workspace.Selection;
import facet.language.TextRange;
import facet.schema.References;
import facet.schema.model.EnumType;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.model.SourceLocation;

/// What the caret is at: the block and member for the shared selection, and where else its name stands in the file. Found
/// off the FX thread, as it takes a look at the whole schema.
///
/// @param selected empty outside of models and enums
/// @param occurrences in the order of the text, without overlap
record CaretPlace(Optional<Selection> selected, List<TextRange> occurrences) {

    static CaretPlace of(Reading reading, String file, int offset) {
        List<TextRange> occurrences = References.at(reading.schema(), file, offset).stream()
                .filter(each -> each.file().equals(file)).map(each -> each.range()).toList();
        return new CaretPlace(enclosing(reading, file, offset), occurrences);
    }

    /// The block that the caret stands in, and the field of its line.
    private static Optional<Selection> enclosing(Reading reading, String file, int offset) {
        for (Model model : reading.datamodel().models())
            if (isAt(model.at(), file, offset))
                return Optional.of(new Selection(model.name(), model.fields().stream()
                        .filter(field -> isAt(field.at(), file, offset)).map(Field::name).findFirst().orElse(null)));
        for (EnumType type : reading.datamodel().enums())
            if (isAt(type.at(), file, offset)) return Optional.of(Selection.of(type.name()));
        return Optional.empty();
    }

    private static boolean isAt(SourceLocation at, String file, int offset) {
        return at.file().equals(file) && at.range().touches(offset);
    }
}
