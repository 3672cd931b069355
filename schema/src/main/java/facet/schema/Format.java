package facet.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import facet.language.TextEdit;
import facet.schema.check.Additions;
import facet.schema.check.Release;
import facet.schema.check.SourceTree;
import facet.schema.format.Changes;
import facet.schema.format.FileLayout;
import facet.schema.syntax.Grammar;
import facet.schema.syntax.Parser;
import facet.schema.syntax.SyntaxTree;

/// The layout that schemas have everywhere, the same as Prisma's. Relations that lack a part get it, in whichever file it
/// belongs, unless names, types or attributes have errors. What cannot be read stays as it is. The cost is linear in the schema.
///
/// Like Prisma's, the layout keeps every word but a few: what follows the opening brace of a block on its line, commas behind
/// the last argument, and the signs of types as they were written long ago (`name: Type!`) are left out.
public final class Format {
    private final List<SourceTree> sources;
    private final Grammar grammar;
    private final Map<String, List<TextEdit>> additions;

    private Format(List<SourceTree> sources, RuleSet rules) {
        this.sources = sources;
        this.grammar = grammar(rules);
        this.additions = Additions.of(sources, rules == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN);
    }

    /// The text of `file` as it should look.
    ///
    /// @throws IllegalArgumentException where the schema has no file of that name
    public static String text(Schema schema, String file) {
        Format format = new Format(schema.sources(), schema.rules());
        return format.text(format.source(file));
    }

    /// The texts of files that make one schema as they should look, by name. Nothing but what this takes is read of them.
    public static SequencedMap<String, String> texts(List<SchemaFile> files, RuleSet rules) {
        List<SourceTree> sources = new ArrayList<>(files.size());
        for (SchemaFile file : files) {
            sources.add(new SourceTree(file.name(), Parser.parse(file.text(), grammar(rules)), -1));
        }
        Format format = new Format(sources, rules);
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (SourceTree source : sources)
            texts.put(source.name(), format.text(source));
        return texts;
    }

    /// What to change in `file` for it to look as it should: mostly the blanks between words, so that marks and carets in the
    /// text stay where they are. Empty if nothing needs to change.
    ///
    /// @throws IllegalArgumentException where the schema has no file of that name
    public static List<TextEdit> edits(Schema schema, String file) {
        Format format = new Format(schema.sources(), schema.rules());
        SourceTree source = format.source(file);
        return Changes.between(source.tree().text(), format.text(source));
    }

    private static Grammar grammar(RuleSet rules) {
        return rules == RuleSet.PRISMA_6 ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
    }

    private SourceTree source(String name) {
        return sources.stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema has no file " + name));
    }

    private String text(SourceTree source) {
        List<TextEdit> added = additions.getOrDefault(source.name(), List.of());
        SyntaxTree tree = added.isEmpty()
                ? source.tree()
                : Parser.parse(TextEdit.apply(source.tree().text(), added), grammar);
        return FileLayout.of(tree, grammar);
    }
}
