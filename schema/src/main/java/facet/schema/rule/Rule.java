package facet.schema.rule;

import java.util.List;
import java.util.stream.Stream;

import facet.language.Severity;

/// One thing that a schema can have wrong. Each topic has an enum of its own.
public sealed interface Rule
        permits SyntaxRule, NameRule, ConfigRule, AttributeRule, DefaultRule, KeyRule, RelationRule, DatabaseRule {

    /// Every rule, topic by topic.
    static List<Rule> all() {
        return Stream.<Rule[]>of(SyntaxRule.values(), NameRule.values(), ConfigRule.values(), AttributeRule.values(),
                DefaultRule.values(), KeyRule.values(), RelationRule.values(), DatabaseRule.values())
                .flatMap(Stream::of).toList();
    }

    RuleText text();

    /// The rule's lasting name, such as `relation.missing-opposite`.
    default String code() {
        return text().code();
    }

    /// The sentences shown, with `{0}`, `{1}` … where names go in.
    default String template() {
        return text().template();
    }

    default Severity severity() {
        return text().severity();
    }

    /// The sentences with `names` filled in.
    default String message(Object... names) {
        String message = template();
        for (int i = 0; i < names.length; i++)
            message = message.replace("{" + i + "}", String.valueOf(names[i]));
        return message;
    }

    /// What the rule is about, as a headline.
    default String topic() {
        return switch (this) {
            case SyntaxRule _ -> "Syntax";
            case NameRule _ -> "Names and types";
            case ConfigRule _ -> "Datasources and generators";
            case AttributeRule _ -> "Attributes";
            case DefaultRule _ -> "Defaults";
            case KeyRule _ -> "Keys and indexes";
            case RelationRule _ -> "Relations";
            case DatabaseRule _ -> "Databases";
        };
    }
}
