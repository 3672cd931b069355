package facet.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import facet.schema.rule.Problems;
import facet.schema.rule.SyntaxRule;
import org.jspecify.annotations.Nullable;

/// Reads a file into its tree, piece by piece. A line that cannot be read costs one problem and nothing else; a block that is never closed
/// is read as single lines.
public final class Parser {
    private static final List<BlockKind> KINDS = List.of(BlockKind.values());

    private final Cursor cursor;
    private final Problems problems = new Problems();
    private final BlockParser bodies;
    private final Documentation documentation = new Documentation();
    /// Once a block ran into the end of the text, no later one can be closed either.
    private boolean isUnclosed;
    private boolean hasNoBraceAhead;

    Parser(String text, Grammar grammar) {
        this.cursor = new Cursor(text);
        this.bodies = new BlockParser(cursor, grammar, problems);
    }

    /// The tree of `text`.
    public static SyntaxTree parse(String text, Grammar grammar) {
        return new Parser(text, grammar).tree(null);
    }

    /// The tree of `text`, as `parse` gives it, with the pieces of `before` that mean the same here. The cost is that of the
    /// pieces that do not, apart from finding where the texts differ.
    ///
    /// @param before a tree of the same grammar
    public static SyntaxTree parse(String text, Grammar grammar, SyntaxTree before) {
        return new Parser(text, grammar).tree(before);
    }

    private SyntaxTree tree(@Nullable SyntaxTree before) {
        String text = cursor.text();
        PieceReuse reuse = before == null ? null : new PieceReuse(before, text);
        List<Piece> pieces = new ArrayList<>(before == null ? 16 : before.pieces().size() + 4);
        IntList starts = new IntList();
        IntList origins = new IntList();
        int start = 0;
        do {
            int origin = reuse == null ? -1 : reuse.pieceAt(start);
            Piece piece = reuse == null || origin < 0 ? piece(start) : reuse.piece(origin);
            pieces.add(piece);
            starts.add(start);
            origins.add(origin);
            start += piece.length();
        } while (pieces.getLast().block() != null);
        starts.add(start);
        return new SyntaxTree(text, Collections.unmodifiableList(pieces), starts.toArray(), origins.toArray());
    }

    private Piece piece(int start) {
        cursor.begin(start);
        BlockNode block = upToBlock();
        int end = cursor.offset();
        Lexer lexer = cursor.lexer();
        int reach = lexer.reach() - start;
        return new Piece(start, end - start, reach, lexer.isCut() ? lexer.tokens(end) : null, block, problems.take());
    }

    /// Reads up to the end of the next block, or of the text.
    private @Nullable BlockNode upToBlock() {
        while (true) {
            cursor.skipSpace();
            switch (cursor.kind()) {
                case END -> {
                    return null;
                }
                case LINE_BREAK -> {
                    cursor.advance();
                    documentation.clear();
                }
                case COMMENT, DOCUMENTATION, BLOCK_COMMENT -> comment();
                case WORD -> {
                    BlockNode block = blockOrLine();
                    if (block != null) return block;
                }
                default -> invalidLine();
            }
        }
    }

    private void comment() {
        documentation.add(cursor);
        cursor.advance();
        cursor.takeNext(TokenKind.LINE_BREAK);
    }

    private @Nullable BlockNode blockOrLine() {
        int mark = cursor.mark();
        int problemCount = problems.size();
        BlockNode block = block();
        if (block == null) {
            problems.truncate(problemCount);
            cursor.reset(mark);
            if (!typeAlias()) {
                cursor.reset(mark);
                if (!unknownBlock()) invalidLine(mark);
            }
        }
        documentation.clear();
        return block;
    }

    private @Nullable BlockNode block() {
        if (isUnclosed) return null;
        int start = cursor.offset();
        for (BlockKind kind : KINDS) {
            if (!cursor.text().startsWith(kind.keyword(), start)) continue;
            int mark = cursor.mark();
            Name name = blockName(kind, start);
            if (name != null && openBlock()) return body(kind, name, start);
            cursor.reset(mark);
        }
        return null;
    }

    /// The name behind the keyword. The two may even be one word, as keywords need no blank behind them.
    private @Nullable Name blockName(BlockKind kind, int start) {
        int keywordEnd = start + kind.keyword().length();
        int wordEnd = cursor.tokenEnd();
        cursor.advance();
        if (wordEnd > keywordEnd) {
            if (!Letters.isWordStart(cursor.text().charAt(keywordEnd))) return null;
            return cursor.name(keywordEnd, wordEnd);
        }
        cursor.skipSpace();
        return cursor.takeWord();
    }

    /// Steps over `{` and whatever follows it on the line.
    private boolean openBlock() {
        if (!cursor.takeNext(TokenKind.LEFT_BRACE)) return false;
        cursor.skipLine();
        return cursor.take(TokenKind.LINE_BREAK);
    }

    private @Nullable BlockNode body(BlockKind kind, Name name, int start) {
        String comment = documentation.take();
        BlockNode block = switch (kind) {
            case MODEL, VIEW, TYPE -> bodies.model(kind, name, comment, start);
            case ENUM -> bodies.enumeration(name, comment, start);
            case DATASOURCE, GENERATOR -> bodies.config(kind, name, comment, start);
        };
        if (block == null) isUnclosed = true;
        return block;
    }

    private boolean typeAlias() {
        int start = cursor.offset();
        if (!cursor.text().startsWith(BlockKind.TYPE.keyword(), start)) return false;
        Name name = blockName(BlockKind.TYPE, start);
        if (name == null || !cursor.takeNext(TokenKind.EQUALS)) return false;
        cursor.skipSpace();
        if (!bodies.baseType()) return false;
        bodies.attributes();
        problems.add(SyntaxRule.TYPE_ALIAS, start, cursor.offset());
        return true;
    }

    private boolean unknownBlock() {
        int start = cursor.offset();
        cursor.advance();
        if (hasNoBraceAhead) {
            cursor.lexer().reachTo(cursor.text().length() + 1);
            return false;
        }
        if (!openBlock()) return false;
        int close = cursor.text().indexOf('}', cursor.offset());
        if (close < 0) {
            hasNoBraceAhead = true;
            cursor.lexer().reachTo(cursor.text().length() + 1);
            return false;
        }
        cursor.moveTo(close + 1);
        problems.add(SyntaxRule.INVALID_BLOCK, start, close + 1);
        return true;
    }

    void moveTo(int offset) {
        cursor.moveTo(offset);
    }

    /// The field at the cursor, which stays where it is, also where the field's type is wrong.
    @Nullable
    FieldNode looseField() {
        int mark = cursor.mark();
        FieldNode field = bodies.looseField();
        cursor.reset(mark);
        return field;
    }

    /// The end of the type alias or unknown block at the cursor, which stays where it is; -1 if there is neither.
    int looseDeclarationEnd() {
        if (!cursor.is(TokenKind.WORD)) return -1;
        int mark = cursor.mark();
        boolean isRead = typeAlias();
        if (!isRead) {
            cursor.reset(mark);
            isRead = unknownBlock();
        }
        int end = isRead ? cursor.offset() : -1;
        cursor.reset(mark);
        return end;
    }

    private void invalidLine(int mark) {
        cursor.reset(mark);
        invalidLine();
    }

    private void invalidLine() {
        int start = cursor.offset();
        cursor.skipLine();
        cursor.take(TokenKind.LINE_BREAK);
        problems.add(SyntaxRule.INVALID_LINE, start, cursor.offset());
        documentation.clear();
    }
}
