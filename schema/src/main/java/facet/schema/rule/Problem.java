package facet.schema.rule;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextRange;

/// A rule that is broken at a place. Of a million problems few are ever read, so the sentences are made for these only.
public final class Problem {
    private final Rule rule;
    private final int start;
    private final int end;
    private final Object[] names;

    /// @param names that go into the sentences
    Problem(Rule rule, int start, int end, Object[] names) {
        if (start < 0 || end < start) throw new IllegalArgumentException("not a range: " + start + ".." + end);
        this.rule = rule;
        this.start = start;
        this.end = end;
        this.names = names;
    }

    Rule rule() {
        return rule;
    }

    public int start() {
        return start;
    }

    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /// What is told of it in a text in which its place has moved by `shift`.
    public Diagnostic diagnostic(int shift) {
        return new Diagnostic(new TextRange(start + shift, end + shift), rule.severity(), rule.code(),
                rule.message(names));
    }
}
