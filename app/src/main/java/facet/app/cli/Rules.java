package facet.app.cli;

import java.util.Optional;

import facet.schema.RuleSet;

/// Rule sets as a command line names them.
final class Rules {
    private Rules() {}

    static Optional<RuleSet> named(String text) {
        return switch (text) {
            case "6" -> Optional.of(RuleSet.PRISMA_6);
            case "7" -> Optional.of(RuleSet.PRISMA_7);
            default -> Optional.empty();
        };
    }

    static int major(RuleSet rules) {
        return switch (rules) {
            case PRISMA_6 -> 6;
            case PRISMA_7 -> 7;
        };
    }
}
