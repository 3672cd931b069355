package facet.schema.completion;

import java.util.ArrayList;
import java.util.List;

import facet.schema.syntax.TokenKind;

/// A bracket that is open at the caret, and what stands in it so far.
final class Frame {
    private final TokenKind bracket;
    private final String owner;
    private final List<String> arguments = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private String argument = "";
    private int commas;
    private boolean hasText;

    Frame(TokenKind bracket, String owner) {
        this.bracket = bracket;
        this.owner = owner;
    }

    boolean isParenthesis() {
        return bracket == TokenKind.LEFT_PARENTHESIS;
    }

    boolean isList() {
        return bracket == TokenKind.LEFT_BRACKET;
    }

    /// What stands before the bracket: `@relation`, `now`; for a list the name of the argument or property.
    String owner() {
        return owner;
    }

    /// The name of the argument that the caret is in; empty where it has none.
    String argument() {
        return argument;
    }

    boolean isFirst() {
        return commas == 0;
    }

    boolean hasArgument(String name) {
        return arguments.contains(name);
    }

    /// Whether one of its values is a string without a name.
    boolean hasText() {
        return hasText;
    }

    void text(String text) {
        hasText |= argument.isEmpty();
        words.add(text);
    }

    boolean hasWord(String word) {
        return words.contains(word);
    }

    void comma() {
        commas++;
        argument = "";
    }

    void word(String text) {
        words.add(text);
    }

    void named(String name) {
        argument = name;
        arguments.add(name);
    }

    void namedFurther(String name) {
        arguments.add(name);
    }
}
