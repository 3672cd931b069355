package facet.app.cli;

import facet.schema.RuleSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the rule set that a command line names.
final class RulesConverter implements ITypeConverter<RuleSet> {

    @Override
    public RuleSet convert(String text) {
        return Rules.named(text).orElseThrow(() -> new TypeConversionException(
                "there are rules of Prisma 6 and 7, not of '" + text + "'"));
    }
}
