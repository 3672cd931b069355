package facet.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import facet.schema.fix.Fix;
import facet.schema.fix.FixFinder;

/// Ways to mend what is wrong.
public final class Fixes {
    private Fixes() {}

    /// What mends `diagnostic`, the best first. Each was tried: the diagnostic is gone afterwards, and nothing else is wrong
    /// that was right before. Those that leave fewest errors come first, for mending one may show others that it hid: what
    /// stands on a line that could not be read, what later rules find. Behind them follows what Prisma's extension offers
    /// besides: the likeliest spelling, a new model or enum as the start of a longer way. Trying reads what changes again,
    /// once for each candidate.
    public static List<Fix> of(Schema schema, FileDiagnostic diagnostic) {
        List<Tried> tried = tried(schema, diagnostic);
        long fewest = tried.stream().mapToLong(Tried::errors).min().orElse(0);
        Predicate<Tried> isBest = each -> each.errors() == fewest || each.fix().use() == Fix.Use.ALWAYS;
        List<Fix> fixes = new ArrayList<>(tried.stream().filter(isBest).map(Tried::fix).toList());
        tried.stream().filter(isBest.negate()).map(Tried::fix).filter(each -> each.use() == Fix.Use.AS_A_START)
                .forEach(fixes::add);
        return List.copyOf(fixes);
    }

    private static List<Tried> tried(Schema schema, FileDiagnostic diagnostic) {
        String code = diagnostic.diagnostic().code();
        boolean hidesOthers = FixFinder.hidesOthers(diagnostic.diagnostic());
        List<Tried> tried = new ArrayList<>();
        for (Fix fix : FixFinder.of(schema.parts(), diagnostic.file(), diagnostic.diagnostic())) {
            Trial trial = Trial.of(schema, fix.edits());
            boolean isWanted = fix.use() == Fix.Use.AS_A_START || (fix.use() == Fix.Use.ALWAYS && hidesOthers);
            if (trial.more(code) < 0) tried.add(new Tried(fix, isWanted || trial.added() == 0, trial.errors()));
        }
        if (!hidesOthers || tried.stream().anyMatch(Tried::isSafe)) tried.removeIf(each -> !each.isSafe());
        if (tried.stream().anyMatch(each -> !each.isLastResort())) tried.removeIf(Tried::isLastResort);
        return tried;
    }

    /// @param isSafe whether it makes no error of its own, or may show what was hidden
    /// @param errors how many there are afterwards
    private record Tried(Fix fix, boolean isSafe, long errors) {

        boolean isLastResort() {
            return fix.use() == Fix.Use.AS_A_LAST_RESORT;
        }
    }
}
