package facet.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToIntFunction;

import facet.language.TextEdit;
import facet.schema.check.Additions;
import facet.schema.check.Release;
import facet.schema.check.SourceTree;
import facet.schema.format.Changes;
import facet.schema.format.FileLayout;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.Parser;
import facet.schema.syntax.Piece;
import facet.schema.syntax.SyntaxTree;

/// The layout that schemas have everywhere, the same as Prisma's. Relations that lack a part get it, in whichever file it
/// belongs, unless names, types or attributes have errors. What cannot be read stays as it is. The cost is linear in the schema.
///
/// Like Prisma's, the layout keeps every word but a few: what follows the opening brace of a block on its line, commas behind
/// the last argument, and the signs of types as they were written long ago (`name: Type!`) are left out.
///
/// What is laid out once stays as it is: where a layout lets more be read or added, as on lines that could not be read before, it
/// is laid out again until nothing changes.
public final class Format {
    /// How often at most what was laid out is laid out again; twice was never needed.
    private static final int MOST_ROUNDS = 4;

    private final List<SourceTree> sources;
    private final RuleSet rules;
    private final Map<String, List<TextEdit>> additions;

    private Format(List<SourceTree> sources, RuleSet rules) {
        this.sources = sources;
        this.rules = rules;
        this.additions = Additions.of(sources, rules == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN);
    }

    /// The text of `file` as it should look.
    ///
    /// @throws IllegalArgumentException where the schema has no file of that name
    public static String text(Schema schema, String file) {
        Format format = new Format(schema.sources(), schema.rules());
        return format.settled(format.source(file));
    }

    /// The texts of files that make one schema as they should look, by name. Nothing but what this takes is read of them.
    public static SequencedMap<String, String> texts(List<SchemaFile> files, RuleSet rules) {
        return of(files, rules).settled();
    }

    /// What to change in `file` for it to look as it should: mostly the blanks between words, so that marks and carets in the
    /// text stay where they are. Empty if nothing needs to change.
    ///
    /// @throws IllegalArgumentException where the schema has no file of that name
    public static List<TextEdit> edits(Schema schema, String file) {
        Format format = new Format(schema.sources(), schema.rules());
        SourceTree source = format.source(file);
        return Changes.between(source.tree().text(), format.settled(source));
    }

    private static Format of(List<SchemaFile> files, RuleSet rules) {
        List<SourceTree> sources = new ArrayList<>(files.size());
        for (SchemaFile file : files)
            sources.add(new SourceTree(file.name(), Parser.parse(file.text(), grammar(rules)), -1));
        return new Format(sources, rules);
    }

    private static Grammar grammar(RuleSet rules) {
        return rules == RuleSet.PRISMA_6 ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
    }

    private SourceTree source(String name) {
        return sources.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema has no file " + name));
    }

    private String settled(SourceTree source) {
        if (isSettledAtOnce()) return text(source);
        String text = settled().get(source.name());
        if (text == null) throw new IllegalStateException("no text of " + source.name());
        return text;
    }

    private SequencedMap<String, String> settled() {
        SequencedMap<String, String> texts = texts();
        if (isSettledAtOnce()) return texts;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            SequencedMap<String, String> again = of(files(texts), rules).texts();
            if (again.equals(texts)) break;
            texts = again;
        }
        return texts;
    }

    /// Whether everything could be read and nothing is added: laying it out again would not change it.
    private boolean isSettledAtOnce() {
        if (!additions.isEmpty()) return false;
        for (SourceTree source : sources)
            if (!isSettledAtOnce(source.tree())) return false;
        return true;
    }

    private static boolean isSettledAtOnce(SyntaxTree tree) {
        for (Piece piece : tree.pieces())
            if (!piece.problems().isEmpty()) return false;
        for (BlockNode block : tree.blocks())
            if (!isSettledAtOnce(block, tree.text())) return false;
        return true;
    }

    /// Whether a block is laid out for good. A property without its value is read, but not once it is laid out; where attributes
    /// of the block move behind what follows them, an empty line may be left that goes the next time.
    private static boolean isSettledAtOnce(BlockNode block, String text) {
        return switch (block) {
            case ConfigNode node -> node.properties().stream().allMatch(property -> property.value() != null);
            case ModelNode node -> isLast(node.attributes(), node.fields(), FieldNode::start, text, node.end());
            case EnumNode node -> isLast(node.attributes(), node.values(), EnumValueNode::start, text, node.end());
        };
    }

    /// Whether attributes come behind all members of their block, with nothing but blanks between them and up to its closing brace.
    private static <T> boolean isLast(List<AttributeNode> attributes, List<T> members, ToIntFunction<T> start,
            String text,
            int end) {
        if (attributes.isEmpty()) return true;
        if (!members.isEmpty() && start.applyAsInt(members.getLast()) > attributes.getFirst().start()) return false;
        for (int i = 0; i < attributes.size(); i++) {
            int next = i + 1 < attributes.size() ? attributes.get(i + 1).start() : end - 1;
            if (!text.substring(attributes.get(i).end(), next).isBlank()) return false;
        }
        return true;
    }

    private static List<SchemaFile> files(SequencedMap<String, String> texts) {
        List<SchemaFile> files = new ArrayList<>(texts.size());
        texts.forEach((name, text) -> files.add(new SchemaFile(name, text)));
        return files;
    }

    private SequencedMap<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (SourceTree source : sources)
            texts.put(source.name(), text(source));
        return texts;
    }

    private String text(SourceTree source) {
        List<TextEdit> added = additions.getOrDefault(source.name(), List.of());
        SyntaxTree tree = added.isEmpty()
                ? source.tree()
                : Parser.parse(TextEdit.apply(source.tree().text(), added), grammar(rules));
        return FileLayout.of(tree, grammar(rules));
    }
}
