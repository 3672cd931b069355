package facet.schema.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.ArgumentsNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.Name;

/// Writes attributes and values with one blank where blanks belong.
final class Words {
    private final String text;
    private final Draft out;

    Words(String text, Draft out) {
        this.text = text;
        this.out = out;
    }

    /// Where the attribute stands among others; those with equal ranks keep their order.
    static int rank(AttributeNode attribute) {
        return switch (attribute.name().text()) {
            case "id" -> 0;
            case "unique" -> 1;
            case "default" -> 2;
            case "updatedAt" -> 3;
            case "index" -> 4;
            case "fulltext" -> 5;
            case "map" -> 6;
            case "relation" -> 7;
            case "ignore" -> 8;
            default -> 9;
        };
    }

    /// The attribute without its sign.
    void attribute(AttributeNode attribute) {
        out.append(attribute.name().text());
        if (hasParentheses(attribute)) arguments(attribute.arguments());
    }

    private boolean hasParentheses(AttributeNode attribute) {
        int next = Blanks.skip(text, attribute.name().end());
        return next < text.length() && text.charAt(next) == '(';
    }

    /// The offset behind the closing parenthesis, or behind the name.
    int endOf(AttributeNode attribute) {
        if (!hasParentheses(attribute)) return attribute.name().end();
        int last = attribute.name().end();
        for (ArgumentNode argument : attribute.arguments().given())
            last = Math.max(last, argument.end());
        for (Name name : attribute.arguments().valueless())
            last = Math.max(last, name.end());
        return text.indexOf(')', last) + 1;
    }

    private void arguments(ArgumentsNode arguments) {
        out.append('(');
        if (arguments.valueless().isEmpty()) {
            list(arguments.given());
        } else {
            mixed(arguments);
        }
        out.append(')');
    }

    private void list(List<ArgumentNode> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) out.append(", ");
            argument(arguments.get(i));
        }
    }

    private void argument(ArgumentNode argument) {
        if (argument.name() != null) out.append(argument.name().text()).append(": ");
        expression(argument.value());
    }

    /// Arguments of which some stop at their colon, in the order of the text.
    private void mixed(ArgumentsNode arguments) {
        List<Part> parts = new ArrayList<>();
        arguments.given().forEach(given -> parts.add(new Part(given.start(), () -> argument(given))));
        arguments.valueless()
                .forEach(name -> parts.add(new Part(name.start(), () -> out.append(name.text()).append(": "))));
        parts.sort(Comparator.comparingInt(Part::start));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) out.append(", ");
            parts.get(i).write().run();
        }
    }

    private record Part(int start, Runnable write) {}

    void expression(ExpressionNode value) {
        switch (value) {
            case ExpressionNode.Call call -> {
                out.append(call.word());
                arguments(call.arguments());
            }
            case ExpressionNode.Items items -> items(items.items());
            case ExpressionNode.Members members -> {
                out.append("{ ");
                list(members.members());
                out.append(" }");
            }
            case ExpressionNode.Text _,ExpressionNode.Numeral _,ExpressionNode.Constant _ ->
                out.append(text, value.start(), value.end());
        }
    }

    private void items(List<ExpressionNode> items) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) out.append(", ");
            expression(items.get(i));
        }
        out.append(']');
    }
}
