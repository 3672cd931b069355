package facet.schema.rule;

import java.util.ArrayList;
import java.util.List;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextRange;

/// The problems found in one file so far.
public final class Problems {
    /// How many are kept for a file; a million of them help nobody.
    public static final int LIMIT = 1000;
    private static final Object[] NO_NAMES = {};

    /// Of most blocks there is none to find.
    private List<Problem> found = List.of();
    private int errors;

    public void add(Rule rule, TextRange range, Object... names) {
        add(rule, range.start(), range.end(), names);
    }

    public void add(Rule rule, int start, int end, Object... names) {
        if (rule.severity() == Severity.ERROR) errors++;
        if (found.isEmpty()) found = new ArrayList<>();
        found.add(new Problem(rule, start, end, names.length == 0 ? NO_NAMES : names));
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /// Whether `rule` has been reported at `offset` already.
    public boolean hasErrorAt(Rule rule, int offset) {
        return found.stream().anyMatch(each -> each.start() == offset && each.rule() == rule);
    }

    public int size() {
        return found.size();
    }

    /// Takes back everything behind the first `size`.
    public void truncate(int size) {
        while (found.size() > size)
            if (found.removeLast().isError()) errors--;
    }

    /// Takes out everything found so far.
    public List<Problem> take() {
        return take(0);
    }

    /// Takes out everything behind the first `size`.
    public List<Problem> take(int size) {
        if (found.size() == size) return List.of();
        List<Problem> taken = List.copyOf(found.subList(size, found.size()));
        truncate(size);
        return taken;
    }

    /// The first of `count` problems of a file in their order; beyond the limit one diagnostic counts the rest.
    ///
    /// @param first all, or at least so many as are kept
    public static List<Diagnostic> limited(List<Diagnostic> first, int count) {
        if (count <= LIMIT) return List.copyOf(first);
        List<Diagnostic> kept = new ArrayList<>(first.subList(0, LIMIT - 1));
        TextRange place = first.get(LIMIT - 1).range();
        kept.add(new Diagnostic(place, Severity.ERROR, SyntaxRule.TOO_MANY.code(),
                SyntaxRule.TOO_MANY.message(count - kept.size())));
        return List.copyOf(kept);
    }
}
