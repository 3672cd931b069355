package facet.schema.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.language.Diagnostic;
import facet.schema.rule.Problem;
import facet.schema.rule.Problems;
import facet.schema.syntax.Piece;
import facet.schema.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with each block, in the order in which it is found, and puts it in the order of the text.
final class Report {
    private final BlockList blocks;
    private final @Nullable List<Problem>[] found;
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

    void add(int block, List<Problem> problems) {
        if (problems.isEmpty()) return;
        List<Problem> all = found[block];
        if (all == null) {
            all = new ArrayList<>(problems.size() + 2);
            found[block] = all;
        }
        all.addAll(problems);
        count(problems);
    }

    private void count(List<Problem> problems) {
        for (Problem each : problems)
            if (each.isError()) errors++;
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
            List<Problem> further = piece.block() == null ? null : found[firstBlock + i];
            if (further == null && piece.problems().isEmpty()) continue;
            count += piece.problems().size() + (further == null ? 0 : further.size());
            int room = Problems.LIMIT - sorted.size();
            if (room <= 0) continue;
            List<Problem> all = new ArrayList<>(piece.problems());
            if (further != null) all.addAll(further);
            all.sort(Comparator.comparingInt(Problem::start));
            for (Problem each : all.subList(0, Math.min(room, all.size())))
                sorted.add(each.diagnostic(tree.shift(i)));
        }
        return Problems.limited(sorted, count);
    }
}
