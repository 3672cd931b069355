package facet.schema.command;

import java.util.List;
import java.util.Optional;

import facet.schema.change.Change;
import facet.schema.change.Lines;
import facet.schema.change.Script;
import facet.schema.model.Datasource;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.rename.NewName;
import facet.schema.syntax.BlockKind;
import org.jspecify.annotations.Nullable;

/// Writes a block at the end of a file.
final class NewBlock {

    private NewBlock() {}

    static Change add(ReadSchema schema, @Nullable String file, String keyword, String name, List<String> lines) {
        Optional<String> problem = NewName.ofType(schema, name);
        if (problem.isPresent()) return new Change.Refused(problem.get());
        FileTree target = file == null ? usual(schema) : schema.file(file).orElse(null);
        if (target == null) return new Change.Refused("The schema has no file `" + file + "`.");
        String text = target.text();
        String br = Lines.lineBreak(text);
        int at = behindLast(text);
        StringBuilder block = new StringBuilder(at == 0 ? "" : Lines.start(text, at) == at ? br : br + br);
        block.append(keyword).append(' ').append(name).append(" {").append(br);
        for (String line : lines)
            block.append("  ").append(line).append(br);
        schemaName(schema).ifPresent(given -> block.append(br).append("  @@schema(\"").append(given).append("\")")
                .append(br));
        block.append('}');
        if (at == 0 || Lines.start(text, at) == at) block.append(br);
        Script script = new Script();
        script.insert(target, at, block.toString());
        return script.done();
    }

    /// Behind the last line that is not blank.
    private static int behindLast(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1)))
            end--;
        return end == 0 ? 0 : Lines.next(text, end);
    }

    /// Where the last model is, or else the first file.
    private static @Nullable FileTree usual(ReadSchema schema) {
        FileTree found = null;
        for (FileTree file : schema.files()) {
            boolean hasModel = file.tree().blocks().stream().anyMatch(each -> each.kind() == BlockKind.MODEL);
            if (found == null || hasModel) found = file;
        }
        return found;
    }

    private static Optional<String> schemaName(ReadSchema schema) {
        Datasource datasource = schema.datamodel().datasource();
        return datasource == null ? Optional.empty() : datasource.schemas().stream().findFirst();
    }
}
