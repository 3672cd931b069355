package facet.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.language.Completion;
import facet.language.Symbol;
import facet.language.TextEdit;
import facet.schema.Completions;
import facet.schema.Declaration;
import facet.schema.Definition;
import facet.schema.FileDiagnostic;
import facet.schema.Fixes;
import facet.schema.Hover;
import facet.schema.Outline;
import facet.schema.References;
import facet.schema.Rename;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.change.Change;
import facet.schema.fact.HoverText;
import facet.schema.fix.Fix;
import facet.schema.model.SourceLocation;

/// Answers the questions of an editor that a file asks: `Answers FILE`. A line is either `unit` with the names and texts of
/// the files of a schema, or `ask` with a number, a kind, a file, an offset and an argument, all with tabs between. For each
/// question a line goes out: its number and the parts of the answer. `questions.js` writes the one and reads the other.
public final class Answers {
    private final PrintStream out;
    private Schema schema = Schema.read(List.of(), RuleSet.PRISMA_7);

    private Answers(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Answers answers = new Answers(out);
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                answers.line(TabLine.fields(line));
        }
        out.flush();
    }

    private void line(List<String> fields) {
        if (fields.getFirst().equals("unit")) {
            List<SchemaFile> files = new ArrayList<>();
            for (int i = 1; i + 1 < fields.size(); i += 2)
                files.add(new SchemaFile(fields.get(i), fields.get(i + 1)));
            schema = Schema.read(files, RuleSet.PRISMA_7);
            return;
        }
        List<String> answer = new ArrayList<>(List.of(fields.get(1)));
        answer.addAll(answer(fields.get(2), fields.get(3), Integer.parseInt(fields.get(4)), fields.get(5)));
        out.println(TabLine.of(answer));
    }

    private List<String> answer(String kind, String file, int offset, String argument) {
        return switch (kind) {
            case "completion" -> Completions.at(schema, file, offset).stream().map(Completion::label).toList();
            case "hover" -> hover(file, offset);
            case "definition" -> definition(file, offset);
            case "references" -> References.at(schema, file, offset).stream()
                    .map(each -> each.file() + ":" + each.range().start() + ":" + each.range().end()).toList();
            case "symbols" -> Outline.of(schema, file).stream().map(Answers::symbol).toList();
            case "rename" -> rename(file, offset, argument);
            case "fixes" -> fixes(file, offset, Integer.parseInt(argument));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private List<String> hover(String file, int offset) {
        Optional<HoverText> found = Hover.at(schema, file, offset);
        if (found.isEmpty()) return List.of();
        List<String> parts = new ArrayList<>(List.of(found.get().signature(), found.get().documentation()));
        parts.addAll(found.get().facts());
        return parts;
    }

    private List<String> definition(String file, int offset) {
        Optional<Declaration> found = Definition.of(schema, file, offset);
        if (found.isEmpty()) return List.of();
        SourceLocation at = found.get().at();
        return List.of(
                at.file() + ":" + at.nameRange().start() + ":" + at.nameRange().end() + ":" + at.range().start() + ":"
                        + at.range().end());
    }

    private static String symbol(Symbol symbol) {
        return symbol.name() + ":" + symbol.range().start() + ":" + symbol.range().end() + ":"
                + symbol.nameRange().start() + ":" + symbol.nameRange().end();
    }

    private List<String> rename(String file, int offset, String newName) {
        return switch (Rename.to(schema, file, offset, newName)) {
            case Change.Edits edits -> texts(edits);
            case Change.Refused _ -> List.of();
        };
    }

    /// The texts of all files after `edits`, in their order.
    private List<String> texts(Change.Edits edits) {
        return schema.files().stream().map(each -> TextEdit.apply(each.text(), edits.in(each.name()))).toList();
    }

    /// Title and texts of each fix of the diagnostics from `start` to `end`.
    private List<String> fixes(String file, int start, int end) {
        List<String> found = new ArrayList<>();
        for (FileDiagnostic each : schema.diagnostics()) {
            if (!each.file().equals(file) || each.diagnostic().range().start() != start
                    || each.diagnostic().range().end() != end)
                continue;
            for (Fix fix : Fixes.of(schema, each)) {
                found.add(fix.title());
                found.addAll(texts(fix.edits()));
            }
        }
        return found;
    }
}
