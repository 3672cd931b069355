package facet.schema.completion;

import java.util.ArrayList;
import java.util.List;

import facet.language.SymbolKind;
import facet.language.TextRange;
import facet.schema.check.Capabilities;
import facet.schema.syntax.BlockKind;

/// What can be added to a block from its keyword or its closing brace: it is written as the last line of the block.
final class FrameOffers {
    private final Surroundings schema;
    private final Block block;
    private final Offers offers;

    FrameOffers(Surroundings schema, Block block, Offers offers) {
        this.schema = schema;
        this.block = block;
        this.offers = offers;
    }

    void add() {
        if (!block.isClosed()) return;
        for (String line : lines())
            line(line);
    }

    private List<String> lines() {
        return switch (block.kind()) {
            case MODEL, VIEW -> attributes();
            case GENERATOR -> generator();
            case DATASOURCE -> List.of("provider = \"‸\"", "relationMode = \"‸\"", "schemas = [‸]");
            case ENUM, TYPE -> List.of();
        };
    }

    private List<String> attributes() {
        List<String> lines = new ArrayList<>(List.of("@@id([‸])", "@@unique([‸])", "@@index([‸])", "@@map(\"‸\")",
                "@@ignore"));
        if (Capabilities.hasSchemas(schema.connector())) lines.add("@@schema(\"‸\")");
        if (Capabilities.hasFulltextIndex(schema.connector())) lines.add("@@fulltext([‸])");
        return lines;
    }

    private List<String> generator() {
        List<String> lines = new ArrayList<>(List.of("provider = \"‸\"", "output = \"‸\"", "previewFeatures = [‸]"));
        boolean isOldClient = block.property("provider").equals("prisma-client-js");
        if (!isOldClient)
            lines.addAll(List.of("runtime = \"‸\"", "moduleFormat = \"‸\"", "generatedFileExtension = \"‸\"",
                    "importFileExtension = \"‸\""));
        lines.add("compilerBuild = \"‸\"");
        return lines;
    }

    private void line(String line) {
        String label = line.substring(0, firstOf(line, " ("));
        boolean isThere = label.startsWith("@@") ? hasMark(label) : block.member(label).isPresent();
        boolean isOften = label.equals("@@unique") || label.equals("@@index");
        if (isThere && !isOften) return;
        int brace = block.tree().tokens().start(block.last());
        int start = brace;
        String text = block.tree().text();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t'))
            start--;
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String detail = block.kind() == BlockKind.MODEL || block.kind() == BlockKind.VIEW ? "attribute" : "property";
        offers.replace(TextRange.at(start), SymbolKind.PROPERTY, label, "  " + line + lineBreak, detail, "");
    }

    private boolean hasMark(String name) {
        return block.members().stream().anyMatch(each -> each.has(name) || (name.equals("@@id") && each.has("@id")));
    }

    private static int firstOf(String line, String ends) {
        int at = 0;
        while (at < line.length() && ends.indexOf(line.charAt(at)) < 0)
            at++;
        return at;
    }
}
