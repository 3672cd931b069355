package facet.schema.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.schema.reference.Occurrence.Role;
import facet.schema.rule.Problem;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.Piece;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/// Finds names on lines that could not be read, told from their tokens: the name and type of what looks like a field, the
/// fields in the lists of `@relation` and of keys, the values of an enum; outside of blocks, as the head of one may be broken,
/// the type and what it refers to. A default in parentheses may be a value of an enum. The cost is linear in the text, and nothing where
/// all of it could be read.
final class LooseNames {
    private final FileTree file;
    private final Tokens tokens;
    private final List<Occurrence> found = new ArrayList<>();

    private LooseNames(FileTree file) {
        this.file = file;
        this.tokens = file.tree().tokens();
    }

    static List<Occurrence> of(FileTree file) {
        Set<Integer> unread = unread(file.tree());
        if (unread.isEmpty()) return List.of();
        LooseNames names = new LooseNames(file);
        names.lines(unread);
        return names.found;
    }

    /// Where the lines begin that something is wrong with.
    private static Set<Integer> unread(SyntaxTree tree) {
        Set<Integer> starts = new HashSet<>();
        for (int i = 0; i < tree.pieces().size(); i++) {
            Piece piece = tree.pieces().get(i);
            for (Problem each : piece.problems())
                starts.add(lineStart(tree.text(), each.start() + tree.shift(i)));
        }
        return starts;
    }

    private static int lineStart(String text, int offset) {
        int at = Math.min(offset, text.length());
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r')
            at--;
        return at;
    }

    /// A block as its head shows it.
    private record Head(BlockKind kind, String name) {}

    private void lines(Set<Integer> unread) {
        Head head = null;
        for (int token = 0; token < tokens.count();) {
            int first = token;
            List<Integer> line = new ArrayList<>();
            while (token < tokens.count() && tokens.kind(token) != TokenKind.LINE_BREAK) {
                if (isSign(tokens.kind(token))) line.add(token);
                token++;
            }
            token++;
            if (line.isEmpty()) continue;
            Head next = head(line);
            if (next != null) head = next;
            else if (tokens.kind(line.getFirst()) == TokenKind.RIGHT_BRACE) head = null;
            else if (unread.contains(tokens.start(first))) {
                if (head == null) type(line);
                else
                    line(head, line);
            }
        }
    }

    private static boolean isSign(TokenKind kind) {
        return switch (kind) {
            case SPACE, COMMENT, DOCUMENTATION, BLOCK_COMMENT -> false;
            default -> true;
        };
    }

    private @Nullable Head head(List<Integer> line) {
        if (kind(line, 1) != TokenKind.WORD || kind(line, 2) != TokenKind.LEFT_BRACE) return null;
        for (BlockKind kind : BlockKind.values())
            if (text(line, 0).equals(kind.keyword())) return new Head(kind, text(line, 1));
        return null;
    }

    private void line(Head head, List<Integer> line) {
        boolean isMember = kind(line, 0) == TokenKind.WORD;
        switch (head.kind()) {
            case ENUM -> {
                if (isMember) add(new Entity.Member(head.name(), text(line, 0)), line.getFirst(), Role.DECLARATION);
            }
            case MODEL, VIEW, TYPE -> {
                if (isMember) field(head, line);
                else if (kind(line, 0) == TokenKind.DOUBLE_AT)
                    list(head.name(), line, indexOf(line, TokenKind.LEFT_BRACKET, 0));
            }
            case DATASOURCE, GENERATOR -> {
            }
        }
    }

    private void field(Head head, List<Integer> line) {
        add(new Entity.Member(head.name(), text(line, 0)), line.getFirst(), Role.DECLARATION);
        for (int i = type(line); i + 2 < line.size(); i++)
            if (text(line, i).equals("fields") && isList(line, i)) list(head.name(), line, i + 2);
    }

    /// Finds the type of what looks like a field, in a block or outside of all, and what it refers to.
    ///
    /// @return where the type stands, or would stand, in the line
    private int type(List<Integer> line) {
        int at = kind(line, 1) == TokenKind.COLON ? 2 : 1;
        if (kind(line, 0) != TokenKind.WORD || kind(line, at) != TokenKind.WORD
                || kind(line, line.size() - 1) == TokenKind.LEFT_BRACE)
            return at;
        String type = text(line, at);
        add(new Entity.Type(type), line.get(at), Role.USE);
        for (int i = at + 1; i + 2 < line.size(); i++) {
            if (text(line, i).equals("references") && isList(line, i)) list(type, line, i + 2);
            if (text(line, i).equals("default") && isValue(line, i))
                add(new Entity.Member(type, text(line, i + 2)), line.get(i + 2), Role.USE);
        }
        return at;
    }

    private boolean isValue(List<Integer> line, int name) {
        return kind(line, name + 1) == TokenKind.LEFT_PARENTHESIS && kind(line, name + 2) == TokenKind.WORD
                && kind(line, name + 3) == TokenKind.RIGHT_PARENTHESIS;
    }

    private boolean isList(List<Integer> line, int name) {
        return kind(line, name + 1) == TokenKind.COLON && kind(line, name + 2) == TokenKind.LEFT_BRACKET;
    }

    /// The words in the brackets that open at `open`, those in parentheses excepted.
    private void list(String owner, List<Integer> line, int open) {
        int depth = 0;
        for (int i = open + 1; open >= 0 && i < line.size() && kind(line, i) != TokenKind.RIGHT_BRACKET; i++) {
            TokenKind kind = kind(line, i);
            if (kind == TokenKind.LEFT_PARENTHESIS) depth++;
            else if (kind == TokenKind.RIGHT_PARENTHESIS)
                depth--;
            else if (kind == TokenKind.WORD && depth == 0 && kind(line, i + 1) != TokenKind.COLON
                    && kind(line, i - 1) != TokenKind.DOT)
                add(new Entity.Member(owner, text(line, i)), line.get(i), Role.USE);
        }
    }

    private int indexOf(List<Integer> line, TokenKind kind, int from) {
        for (int i = from; i < line.size(); i++)
            if (kind(line, i) == kind) return i;
        return -1;
    }

    private void add(Entity entity, int token, Role role) {
        found.add(new Occurrence(entity, file.file(), tokens.range(token), role));
    }

    private TokenKind kind(List<Integer> line, int index) {
        return index >= 0 && index < line.size() ? tokens.kind(line.get(index)) : TokenKind.END;
    }

    private String text(List<Integer> line, int index) {
        return tokens.text(line.get(index));
    }
}
