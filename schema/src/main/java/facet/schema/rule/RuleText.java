package facet.schema.rule;

import com.google.errorprone.annotations.Immutable;
import facet.language.Severity;

/// What a rule is called, how grave it is to break it, and what is said then.
///
/// @param code the rule's lasting name, such as `relation.missing-opposite`
/// @param template the sentences shown, with `{0}`, `{1}` … where names go in
@Immutable
public record RuleText(String code, Severity severity, String template) {

    static RuleText error(String code, String template) {
        return new RuleText(code, Severity.ERROR, template);
    }

    static RuleText warning(String code, String template) {
        return new RuleText(code, Severity.WARNING, template);
    }
}
