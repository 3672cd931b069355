package facet.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
/// belongs, unless names, types or attributes have errors. What cannot be read stays as it is.
public final class Format {
    private final Grammar grammar;
    private final Map<String, List<TextEdit>> additions;

    private Format(Schema schema) {
        boolean isSix = schema.rules() == RuleSet.PRISMA_6;
        this.grammar = isSix ? Grammar.WITHOUT_OBJECTS : Grammar.WITH_OBJECTS;
        this.additions = Additions.of(schema.sources(), isSix ? Release.SIX : Release.SEVEN);
    }

    /// The text of `file` as it should look. The cost is linear in the schema.
    ///
    /// @throws IllegalArgumentException where the schema has no file of that name
    public static String text(Schema schema, String file) {
        return new Format(schema).text(source(schema, file));
    }

    /// The texts of all files as they should look, by name.
    public static Map<String, String> texts(Schema schema) {
        Format format = new Format(schema);
        Map<String, String> texts = new HashMap<>();
        for (SourceTree source : schema.sources())
            texts.put(source.name(), format.text(source));
        return texts;
    }

    /// What to change in `file` for it to look as it should: mostly the blanks between words, so that marks and carets in the
    /// text stay where they are. Empty if nothing needs to change.
    ///
    /// @throws IllegalArgumentException where the schema has no file of that name
    public static List<TextEdit> edits(Schema schema, String file) {
        SourceTree source = source(schema, file);
        return Changes.between(source.tree().text(), new Format(schema).text(source));
    }

    private static SourceTree source(Schema schema, String file) {
        return schema.sources().stream().filter(each -> each.name().equals(file)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The schema has no file " + file));
    }

    private String text(SourceTree source) {
        List<TextEdit> added = additions.getOrDefault(source.name(), List.of());
        SyntaxTree tree = added.isEmpty()
                ? source.tree()
                : Parser.parse(TextEdit.apply(source.tree().text(), added), grammar);
        return FileLayout.of(tree, grammar);
    }
}
