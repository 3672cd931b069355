package facet.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import facet.language.Severity;
import facet.language.TextEdit;
import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Change;
import facet.schema.command.SchemaCommand;
import facet.schema.reference.FileTree;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What holds for every command on every schema.
///
/// @param before the schema
/// @param edits what the command comes to
/// @param after the schema after the edits
record CommandLaws(Schema before, SchemaCommand command, Change.Edits edits, Schema after) {

    static CommandLaws of(Schema before, SchemaCommand command, Change.Edits edits) {
        return new CommandLaws(before, command, edits, apply(before, edits));
    }

    static Schema apply(Schema schema, Change.Edits edits) {
        return schema.with(schema.files().stream()
                .map(each -> new SchemaFile(each.name(), TextEdit.apply(each.text(), edits.in(each.name())))).toList());
    }

    void check() {
        editsStandInOrder();
        undoingGivesBackWhatWas();
        commentsStayWithTheirOwners();
        bystandersKeepEveryCharacter();
        theSyntaxStaysWhole();
        if (isRight(before)) whatWasRightStaysRight();
        CommandIntent.check(this);
    }

    static boolean isRight(Schema schema) {
        return schema.errorCount() == 0;
    }

    private void editsStandInOrder() {
        for (String file : edits.files()) {
            assertTrue(before.tree(file).isPresent(), file);
            int end = 0;
            for (TextEdit each : edits.in(file)) {
                assertTrue(each.range().start() >= end, () -> "not in order: " + edits.in(file));
                end = each.range().end();
            }
        }
    }

    private void undoingGivesBackWhatWas() {
        for (SchemaFile file : before.files()) {
            List<TextEdit> back = new ArrayList<>();
            int shift = 0;
            for (TextEdit each : edits.in(file.name())) {
                int start = each.range().start() + shift;
                back.add(new TextEdit(new TextRange(start, start + each.replacement().length()),
                        each.range().of(file.text())));
                shift += each.replacement().length() - each.range().length();
            }
            assertEquals(file.text(), TextEdit.apply(text(after, file.name()), back));
        }
    }

    private void commentsStayWithTheirOwners() {
        Map<String, Integer> lost = comments(before);
        comments(after).forEach((comment, count) -> lost.merge(comment, -count, Integer::sum));
        lost.values().removeIf(count -> count == 0);
        owned().forEach(lost::remove);
        assertTrue(lost.isEmpty(), () -> "comments lost or doubled: " + lost);
    }

    private static Map<String, Integer> comments(Schema schema) {
        Map<String, Integer> found = new TreeMap<>();
        for (SchemaFile file : schema.files()) {
            Tokens tokens = schema.tree(file.name()).orElseThrow().tokens();
            for (int i = 0; i < tokens.count(); i++)
                if (isComment(tokens.kind(i))) found.merge(tokens.text(i), 1, Integer::sum);
        }
        return found;
    }

    private static boolean isComment(TokenKind kind) {
        return switch (kind) {
            case COMMENT, DOCUMENTATION, BLOCK_COMMENT -> true;
            default -> false;
        };
    }

    /// The comments of what is not there afterwards: on its lines, and documentation directly above.
    private TreeSet<String> owned() {
        TreeSet<String> owned = new TreeSet<>();
        for (Part part : parts(before)) {
            if (count(after, part) >= count(before, part)) continue;
            String text = text(before, part.file());
            Tokens tokens = before.tree(part.file()).orElseThrow().tokens();
            int start = Blocks.startWithDocumentation(part.range().start(), text);
            for (int i = tokens.at(start); i < tokens.count(); i++) {
                boolean isOver = tokens.start(i) >= part.range().end() && tokens.kind(i) == TokenKind.LINE_BREAK;
                if (isOver) break;
                if (isComment(tokens.kind(i))) owned.add(tokens.text(i));
            }
        }
        return owned;
    }

    private long count(Schema schema, Part part) {
        return parts(schema).stream().filter(each -> each.name().equals(part.name())).count();
    }

    /// A block, field, value or attribute of a block, with a name that tells it from others.
    private record Part(String name, String file, TextRange range) {}

    private List<Part> parts(Schema schema) {
        List<Part> parts = new ArrayList<>();
        for (FileTree file : schema.parts().files())
            for (BlockNode block : file.tree().blocks()) {
                String name = block.kind() + " " + CommandIntent.nameBefore(command, block.name().text());
                parts.add(new Part(name, file.file(), block.range()));
                if (block instanceof ModelNode model) {
                    model.fields().forEach(each -> parts.add(new Part(name + " "
                            + CommandIntent.memberBefore(command, each.name().text()), file.file(), each.range())));
                    model.attributes().forEach(each -> parts.add(new Part(name + " @@"
                            + each.range().of(file.text()).strip(), file.file(), each.range())));
                }
                if (block instanceof EnumNode node)
                    node.values().forEach(each -> parts.add(new Part(name + " "
                            + CommandIntent.memberBefore(command, each.name().text()), file.file(), each.range())));
            }
        return parts;
    }

    private void bystandersKeepEveryCharacter() {
        List<String> words = CommandIntent.words(before, command);
        Map<String, Integer> blocks = blocks(after);
        blocks(before).forEach((block, count) -> {
            if (words.stream().noneMatch(word -> block.matches("(?s).*\\b" + word + "\\b.*")))
                assertEquals(count, blocks.get(block), () -> "changed on the way: " + block);
        });
    }

    private static Map<String, Integer> blocks(Schema schema) {
        Map<String, Integer> found = new HashMap<>();
        for (FileTree file : schema.parts().files())
            for (BlockNode block : file.tree().blocks())
                found.merge(block.range().of(file.text()), 1, Integer::sum);
        return found;
    }

    private void theSyntaxStaysWhole() {
        assertTrue(syntaxErrors(after) <= syntaxErrors(before), () -> "does not read well: " + after.diagnostics());
    }

    private static long syntaxErrors(Schema schema) {
        return schema.diagnostics().stream().filter(each -> each.diagnostic().code().startsWith("syntax.")).count();
    }

    private void whatWasRightStaysRight() {
        List<FileDiagnostic> errors = after.diagnostics().stream()
                .filter(each -> each.diagnostic().severity() == Severity.ERROR)
                .filter(each -> !CommandIntent.isAskedFor(this, each))
                .sorted(Comparator.comparing(each -> each.diagnostic().code())).toList();
        assertTrue(errors.isEmpty(), () -> "new errors: " + errors);
    }

    static String text(Schema schema, String file) {
        return schema.tree(file).orElseThrow().text();
    }
}
