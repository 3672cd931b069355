package facet.schema.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.schema.syntax.BlockKind;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/// A block as far as its tokens show it: from a line that begins one to a line that begins with a closing brace, or to
/// the next line that begins a block. No line in it need be right, and a name need not be there yet.
///
/// @param name the first word behind the keyword, empty where there is none
/// @param head the token of the keyword
/// @param first the first token behind the opening brace
/// @param last the token behind the last one of the body
record Block(BlockKind kind, String name, SyntaxTree tree, int head, int first, int last) {

    /// The blocks of a file, in the order of the text.
    static List<Block> of(SyntaxTree tree) {
        Tokens tokens = tree.tokens();
        List<Block> blocks = new ArrayList<>();
        Head open = null;
        boolean isLineStart = true;
        for (int token = 0; token < tokens.count(); token++) {
            TokenKind kind = tokens.kind(token);
            if (isLineStart && kind == TokenKind.SPACE) continue;
            Head head = isLineStart && kind == TokenKind.WORD ? head(tree, token) : null;
            if (open != null && (head != null || (isLineStart && kind == TokenKind.RIGHT_BRACE))) {
                blocks.add(open.upTo(token));
                open = null;
            }
            if (head != null) open = head;
            isLineStart = kind == TokenKind.LINE_BREAK;
        }
        if (open != null) blocks.add(open.upTo(tokens.count()));
        return blocks;
    }

    private record Head(BlockKind kind, SyntaxTree tree, int keyword, int name, int brace) {
        Block upTo(int last) {
            String word = tree.tokens().kind(name) == TokenKind.WORD ? tree.tokens().text(name) : "";
            return new Block(kind, word, tree, keyword, brace + 1, last);
        }
    }

    private static @Nullable Head head(SyntaxTree tree, int token) {
        Tokens tokens = tree.tokens();
        int length = tokens.end(token) - tokens.start(token);
        for (BlockKind kind : BlockKind.values()) {
            if (kind.keyword().length() != length || !tree.text().startsWith(kind.keyword(), tokens.start(token)))
                continue;
            int name = further(tokens, token);
            int brace = further(tokens, name);
            if (tokens.kind(name) == TokenKind.WORD && tokens.kind(brace) == TokenKind.LEFT_BRACE)
                return new Head(kind, tree, token, name, brace);
            int last = lastOfLine(tokens, name);
            if (last >= name && tokens.kind(last) == TokenKind.LEFT_BRACE && tokens.kind(name) != TokenKind.EQUALS)
                return new Head(kind, tree, token, name, last);
        }
        return null;
    }

    private static int further(Tokens tokens, int token) {
        int next = token + 1;
        return tokens.kind(next) == TokenKind.SPACE ? next + 1 : next;
    }

    /// The last token of the line but blanks.
    private static int lastOfLine(Tokens tokens, int first) {
        int end = first;
        while (end < tokens.count() && tokens.kind(end) != TokenKind.LINE_BREAK)
            end++;
        return tokens.kind(end - 1) == TokenKind.SPACE ? end - 2 : end - 1;
    }

    boolean holds(int offset) {
        return tree.tokens().end(first - 1) <= offset && offset <= tree.tokens().start(last);
    }

    /// Whether `offset` is in or at the keyword, or in or at the closing brace.
    boolean isAtFrame(int offset) {
        Tokens tokens = tree.tokens();
        boolean isAtHead = tokens.start(head) <= offset && offset <= tokens.end(head);
        return isAtHead || (isClosed() && tokens.start(last) <= offset && offset <= tokens.end(last));
    }

    boolean isBehindBrace(int offset) {
        return tree.tokens().end(first - 1) == offset;
    }

    boolean isClosed() {
        return tree.tokens().kind(last) == TokenKind.RIGHT_BRACE;
    }

    boolean isConfiguration() {
        return kind == BlockKind.DATASOURCE || kind == BlockKind.GENERATOR;
    }

    /// One entry for each line that begins something, in the order of the text.
    List<Member> members() {
        List<Member> members = new ArrayList<>();
        Tokens tokens = tree.tokens();
        int token = first;
        while (token < last) {
            int lineEnd = token;
            while (lineEnd < last && tokens.kind(lineEnd) != TokenKind.LINE_BREAK)
                lineEnd++;
            Member.of(tree, token, lineEnd).ifPresent(members::add);
            token = lineEnd + 1;
        }
        return members;
    }

    Optional<Member> member(String wanted) {
        return members().stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    /// The value of a property, without quotes; empty where there is none.
    String property(String wanted) {
        return member(wanted).map(Member::value).orElse("");
    }
}
