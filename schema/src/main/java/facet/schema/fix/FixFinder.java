package facet.schema.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.language.Diagnostic;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.ConfigRule;
import facet.schema.rule.DatabaseRule;
import facet.schema.rule.DefaultRule;
import facet.schema.rule.KeyRule;
import facet.schema.rule.NameRule;
import facet.schema.rule.RelationRule;
import facet.schema.rule.Rule;
import facet.schema.rule.SyntaxRule;

/// Finds what may mend a diagnostic.
public final class FixFinder {
    private static final Map<String, Rule> RULES = rules();

    private FixFinder() {}

    /// Repairs that may help, the best first. Not each of them is sure to: the text may be wrong in other ways as well.
    public static List<Fix> of(ReadSchema schema, String file, Diagnostic diagnostic) {
        FileTree tree = schema.file(file).orElse(null);
        Rule rule = RULES.get(diagnostic.code());
        if (tree == null || rule == null) return List.of();
        FixList fixes = new FixList();
        Spot spot = Spot.of(schema, tree, diagnostic.range());
        switch (rule) {
            case SyntaxRule each -> new SyntaxFixes(spot, fixes).add(each);
            case NameRule each -> new NameFixes(spot, fixes).add(each);
            case ConfigRule each -> new ConfigFixes(spot, fixes).add(each);
            case AttributeRule each -> new AttributeFixes(spot, fixes).add(each);
            case DefaultRule each -> new DefaultFixes(spot, fixes).add(each);
            case KeyRule each -> new KeyFixes(spot, fixes).add(each);
            case RelationRule each -> new RelationFixes(spot, fixes).add(each);
            case DatabaseRule each -> new DatabaseFixes(spot, fixes).add(each);
        }
        return fixes.done();
    }

    /// Whether what breaks the rule is not looked at any further, so that mending it may show other errors that were there.
    public static boolean hidesOthers(Diagnostic diagnostic) {
        return switch (RULES.get(diagnostic.code())) {
            case null -> false;
            case SyntaxRule _,ConfigRule _,AttributeRule _ -> true;
            case NameRule name -> name == NameRule.UNKNOWN_TYPE || name == NameRule.RESERVED_TYPE_NAME
                    || name == NameRule.DUPLICATE_BLOCK;
            case DefaultRule _,KeyRule _,RelationRule _,DatabaseRule _ -> false;
        };
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (Class<?> type : Rule.class.getPermittedSubclasses())
            for (Object each : type.getEnumConstants())
                if (each instanceof Rule rule) rules.put(rule.code(), rule);
        return Map.copyOf(rules);
    }
}
