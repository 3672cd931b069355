package facet.schema.rule;

import facet.language.Severity;

/// One thing that a schema can have wrong.
public sealed interface Rule
        permits SyntaxRule, NameRule, ConfigRule, AttributeRule, DefaultRule, KeyRule, RelationRule, DatabaseRule {

    /// The rule's lasting name, such as `relation.missing-opposite`.
    String code();

    /// The sentences shown, with `{0}`, `{1}` … where names go in.
    String template();

    default Severity severity() {
        return Severity.ERROR;
    }

    /// The sentences with `names` filled in.
    default String message(Object... names) {
        String message = template();
        for (int i = 0; i < names.length; i++)
            message = message.replace("{" + i + "}", String.valueOf(names[i]));
        return message;
    }
}
