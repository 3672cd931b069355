package facet.schema.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextRange;

/// The problems found in one file so far.
public final class Problems {
    /// How many are kept for a file; a million of them help nobody.
    public static final int LIMIT = 1000;

    private final List<Diagnostic> found = new ArrayList<>();
    private int errors;

    /// How many errors were found, whether they are kept or not.
    public int errorCount() {
        return errors;
    }

    /// How many warnings were found, whether they are kept or not.
    public int warningCount() {
        return found.size() - errors;
    }

    public void add(Rule rule, TextRange range, Object... names) {
        add(rule, range.start(), range.end(), names);
    }

    public void add(Rule rule, int start, int end, Object... names) {
        if (rule.severity() == Severity.ERROR) errors++;
        found.add(new Diagnostic(new TextRange(start, end), rule.severity(), rule.code(), rule.message(names)));
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /// Whether a part of the text could not be read.
    public boolean hasSyntaxErrors() {
        return found.stream().anyMatch(each -> each.code().startsWith("syntax."));
    }

    /// Whether `rule` has been reported at `offset` already.
    public boolean hasErrorAt(Rule rule, int offset) {
        return found.stream().anyMatch(each -> each.range().start() == offset && each.code().equals(rule.code()));
    }

    public int size() {
        return found.size();
    }

    /// Takes back everything behind the first `size`.
    public void truncate(int size) {
        while (found.size() > size)
            if (found.removeLast().severity() == Severity.ERROR) errors--;
    }

    /// In the order of offsets; beyond the limit one diagnostic counts the rest.
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(each -> each.range().start()));
        if (sorted.size() <= LIMIT) return List.copyOf(sorted);
        List<Diagnostic> kept = new ArrayList<>(sorted.subList(0, LIMIT - 1));
        TextRange place = sorted.get(LIMIT - 1).range();
        kept.add(new Diagnostic(place, Severity.ERROR, SyntaxRule.TOO_MANY.code(),
                SyntaxRule.TOO_MANY.message(sorted.size() - kept.size())));
        return List.copyOf(kept);
    }
}
