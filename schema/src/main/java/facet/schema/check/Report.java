package facet.schema.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.TextRange;
import facet.schema.rule.Problems;
import facet.schema.syntax.Piece;
import facet.schema.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with each block, in the order in which it is found, and puts it in the order of the text.
final class Report {
    private final BlockList blocks;
    private final @Nullable List<Diagnostic>[] found;
    private int errors;
    private int warnings;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Report(BlockList blocks) {
        this.blocks = blocks;
        this.found = new List[blocks.size()];
        for (SourceTree file : blocks.files())
            for (Piece piece : file.tree().pieces())
                count(piece.problems());
    }

    void add(int block, List<Diagnostic> problems) {
        if (problems.isEmpty()) return;
        List<Diagnostic> all = found[block];
        if (all == null) {
            all = new ArrayList<>(problems.size() + 2);
            found[block] = all;
        }
        all.addAll(problems);
        count(problems);
    }

    private void count(List<Diagnostic> problems) {
        for (Diagnostic each : problems)
            if (each.severity() == Severity.ERROR) errors++;
            else
                warnings++;
    }

    int errorCount() {
        return errors;
    }

    int warningCount() {
        return warnings;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /// What is wrong with each file, in the order of offsets; of very many only the first, with the number of the others.
    List<List<Diagnostic>> sorted() {
        List<List<Diagnostic>> sorted = new ArrayList<>(blocks.files().size());
        int block = 0;
        for (SourceTree file : blocks.files()) {
            sorted.add(sorted(file.tree(), block));
            block += file.tree().pieces().size() - 1;
        }
        return List.copyOf(sorted);
    }

    private List<Diagnostic> sorted(SyntaxTree tree, int firstBlock) {
        List<Diagnostic> sorted = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < tree.pieces().size(); i++) {
            Piece piece = tree.pieces().get(i);
            List<Diagnostic> further = piece.block() == null ? null : found[firstBlock + i];
            if (further == null && piece.problems().isEmpty()) continue;
            List<Diagnostic> all = new ArrayList<>(piece.problems());
            if (further != null) all.addAll(further);
            count += all.size();
            if (sorted.size() >= Problems.LIMIT) continue;
            all.sort(Comparator.comparingInt(each -> each.range().start()));
            for (Diagnostic each : all)
                sorted.add(moved(each, tree.shift(i)));
        }
        return Problems.limited(sorted, count);
    }

    private static Diagnostic moved(Diagnostic diagnostic, int shift) {
        if (shift == 0) return diagnostic;
        TextRange range = diagnostic.range();
        return new Diagnostic(new TextRange(range.start() + shift, range.end() + shift), diagnostic.severity(),
                diagnostic.code(), diagnostic.message());
    }
}
