package facet.schema.command;

import facet.language.TextRange;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.reference.FileTree;
import facet.schema.syntax.FieldNode;

/// Writes another type into a field's column, so that what follows keeps its place where there is room.
final class TypeText {

    private TypeText() {}

    static void replace(Script script, FileTree file, FieldNode field, String type) {
        String text = file.text();
        TextRange old = Lines.of(field.type(), text);
        int end = old.end();
        if (field.attributes().isEmpty()) {
            script.replace(file, old, type);
            return;
        }
        int column = end;
        while (text.charAt(column) == ' ')
            column++;
        boolean isLoose = column - end == 1;
        int width = isLoose ? type.length() + 1 : Math.max(column - old.start(), type.length() + 1);
        script.replace(file, new TextRange(old.start(), column), type + " ".repeat(width - type.length()));
    }
}
