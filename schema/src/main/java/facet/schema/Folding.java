package facet.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.language.TextRange;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// What can be folded away.
public final class Folding {
    private final SyntaxTree tree;
    private final List<TextRange> found = new ArrayList<>();

    private Folding(SyntaxTree tree) {
        this.tree = tree;
    }

    /// The stretches of `file` that fold: a block behind its opening brace up to the closing one, and comments of several
    /// lines behind the first of them. Each spans a line break; outer ones come first.
    public static List<TextRange> of(Schema schema, String file) {
        SyntaxTree tree = schema.tree(file).orElse(null);
        if (tree == null) return List.of();
        Folding folding = new Folding(tree);
        tree.blocks().forEach(folding::block);
        folding.comments();
        folding.found.sort(Comparator.comparingInt(TextRange::start).thenComparing(TextRange::end,
                Comparator.reverseOrder()));
        return List.copyOf(folding.found);
    }

    private void block(BlockNode block) {
        int brace = tree.text().indexOf('{', block.name().end());
        fold(brace + 1, block.end() - 1);
    }

    private void fold(int start, int end) {
        if (start <= end && tree.text().substring(start, end).lines().count() > 1)
            found.add(new TextRange(start, end));
    }

    private void comments() {
        Tokens tokens = tree.tokens();
        int first = -1;
        int last = -1;
        for (int token = 0; token < tokens.count(); token++) {
            switch (tokens.kind(token)) {
                case COMMENT, DOCUMENTATION -> {
                    if (!isFirstOfLine(token)) continue;
                    if (first < 0) first = token;
                    last = token;
                }
                case BLOCK_COMMENT -> {
                    run(first, last);
                    first = -1;
                    fold(Math.min(lineEnd(tokens.start(token)), tokens.end(token)), tokens.end(token));
                }
                case SPACE -> {
                }
                case LINE_BREAK -> {
                    if (isFirstOfLine(token)) {
                        run(first, last);
                        first = -1;
                    }
                }
                default -> {
                    run(first, last);
                    first = -1;
                }
            }
        }
        run(first, last);
    }

    private void run(int first, int last) {
        if (first >= 0 && last > first) fold(tree.tokens().end(first), tree.tokens().end(last));
    }

    private boolean isFirstOfLine(int token) {
        int before = token - 1;
        if (before >= 0 && tree.tokens().kind(before) == TokenKind.SPACE) before--;
        return before < 0 || tree.tokens().kind(before) == TokenKind.LINE_BREAK;
    }

    private int lineEnd(int offset) {
        int end = offset;
        while (end < tree.text().length() && tree.text().charAt(end) != '\n' && tree.text().charAt(end) != '\r')
            end++;
        return end;
    }
}
