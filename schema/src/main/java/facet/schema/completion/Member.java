package facet.schema.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.schema.model.Arity;
import facet.schema.syntax.SyntaxTree;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;

/// A line of a block as far as its tokens show it: a field, an enum's value, a property, or attributes of the block.
///
/// @param name empty where the line begins with `@@`
/// @param type the word behind the name, may be empty
/// @param value the text of a property, without quotes, may be empty
record Member(String name, String type, Arity arity, String value, List<Mark> marks, int start) {

    /// An attribute, by its name with `@` or `@@`.
    record Mark(String name, int start) {}

    static Optional<Member> of(SyntaxTree tree, int firstToken, int lastToken) {
        Tokens tokens = tree.tokens();
        List<Integer> line = new ArrayList<>();
        for (int token = firstToken; token < lastToken; token++)
            if (tokens.kind(token) != TokenKind.SPACE) line.add(token);
        if (line.isEmpty()) return Optional.empty();
        TokenKind begin = tokens.kind(line.getFirst());
        if (begin == TokenKind.DOUBLE_AT)
            return Optional.of(new Member("", "", Arity.REQUIRED, "", marks(tokens, line),
                    tokens.start(line.getFirst())));
        if (begin != TokenKind.WORD || kind(tokens, line, 1) == TokenKind.COLON
                || kind(tokens, line, 1) == TokenKind.COMMA)
            return Optional.empty();
        return Optional.of(new Line(tokens, line).member());
    }

    private record Line(Tokens tokens, List<Integer> line) {
        Member member() {
            String type = kind(tokens, line, 1) == TokenKind.WORD ? tokens.text(line.get(1)) : "";
            return new Member(tokens.text(line.getFirst()), type, arity(), value(), marks(tokens, line),
                    tokens.start(line.getFirst()));
        }

        private Arity arity() {
            return switch (kind(tokens, line, 2)) {
                case LEFT_BRACKET -> Arity.LIST;
                case QUESTION_MARK -> Arity.OPTIONAL;
                default -> Arity.REQUIRED;
            };
        }

        private String value() {
            if (kind(tokens, line, 1) != TokenKind.EQUALS || kind(tokens, line, 2) != TokenKind.STRING) return "";
            String quoted = tokens.text(line.get(2));
            return quoted.substring(1, quoted.length() - 1);
        }
    }

    private static TokenKind kind(Tokens tokens, List<Integer> line, int at) {
        return at < line.size() ? tokens.kind(line.get(at)) : TokenKind.END;
    }

    private static List<Mark> marks(Tokens tokens, List<Integer> line) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i + 1 < line.size(); i++) {
            TokenKind kind = tokens.kind(line.get(i));
            if (kind != TokenKind.AT && kind != TokenKind.DOUBLE_AT) continue;
            String sigil = kind == TokenKind.AT ? "@" : "@@";
            marks.add(new Mark(sigil + tokens.text(line.get(i + 1)), tokens.start(line.get(i))));
        }
        return marks;
    }

    boolean has(String attribute) {
        return marks.stream().anyMatch(mark -> mark.name().equals(attribute));
    }
}
