package facet.app.cli;

import facet.schema.RuleSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the rule set that a command line names.
final class RulesConverter implements ITypeConverter<RuleSet> {

    @Override
    public RuleSet convert(String text) {
        return switch (text) {
            case "6" -> RuleSet.PRISMA_6;
            case "7" -> RuleSet.PRISMA_7;
            default -> throw new TypeConversionException("there are rules of Prisma 6 and 7, not of '" + text + "'");
        };
    }

    static int major(RuleSet rules) {
        return switch (rules) {
            case PRISMA_6 -> 6;
            case PRISMA_7 -> 7;
        };
    }
}
