package facet.schema.random;

import java.util.List;
import java.util.Random;

/// How somebody lays a schema out: blanks, line ends, and comments wherever the language takes them.
final class Layout {
    private final Random random;
    private final String lineBreak;
    private final String indentation;
    private final int style;
    private final int comments;
    private final boolean isWide;
    private int number;

    Layout(Random random) {
        this.random = random;
        this.lineBreak = List.of("\n", "\n", "\n", "\r\n").get(random.nextInt(4));
        this.isWide = random.nextInt(6) == 0;
        this.indentation = List.of("  ", "  ", "    ", "\t", "").get(random.nextInt(5));
        this.style = random.nextInt(4);
        this.comments = 3 + random.nextInt(20);
    }

    String lineBreak() {
        return lineBreak;
    }

    /// What stands between two blocks.
    String gap() {
        StringBuilder gap = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--)
            gap.append(lineBreak);
        if (hasComment()) gap.append(comment()).append(lineBreak).append(random.nextBoolean() ? lineBreak : "");
        return gap.toString();
    }

    /// `text` with another end, or none.
    String ending(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.strip();
            case 1 -> text + lineBreak;
            case 2 -> text + "// the end" + lineBreak;
            default -> text;
        };
    }

    /// A block with comments above, within and behind.
    String block(String head, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        comments(text, "");
        text.append(head).append(style == 3 ? "  " : " ").append('{').append(trailing()).append(lineBreak);
        boolean wasOfBlock = false;
        for (Line line : lines) {
            if (line.isOfBlock() && !wasOfBlock && random.nextInt(5) > 0) text.append(lineBreak);
            wasOfBlock = line.isOfBlock();
            comments(text, indentation);
            text.append(indentation).append(line(line)).append(trailing()).append(lineBreak);
            if (random.nextInt(9) == 0) text.append(style == 2 ? " \t" : "").append(lineBreak);
        }
        comments(text, indentation);
        return text.append('}').append(trailing()).append(lineBreak).toString();
    }

    private String line(Line line) {
        if (line.isOfBlock()) return attributes(line);
        String name = style == 0 ? "%-12s ".formatted(line.name()) : line.name() + blank();
        if (line.type().isEmpty()) return (name + attributes(line)).stripTrailing();
        String type = style == 0 ? "%-10s ".formatted(line.type()) : line.type() + blank();
        return (name + type + attributes(line)).stripTrailing();
    }

    private String attributes(Line line) {
        if (!isWide) return line.attributes();
        return line.attributes().replace("(", "( ").replace(")", " )").replace("( )", "()").replace(", ", " ,");
    }

    private String blank() {
        return switch (style) {
            case 2 -> "\t";
            case 3 -> " ".repeat(1 + random.nextInt(4));
            default -> " ";
        };
    }

    private void comments(StringBuilder text, String indent) {
        while (hasComment()) {
            text.append(indent).append(comment()).append(lineBreak);
            if (random.nextInt(6) == 0) text.append(lineBreak);
        }
    }

    private String trailing() {
        return hasComment() ? blank() + comment() : random.nextInt(30) == 0 ? "  " : "";
    }

    private boolean hasComment() {
        return random.nextInt(comments) == 0;
    }

    private String comment() {
        number++;
        return switch (random.nextInt(7)) {
            case 0 -> "/* c" + number + " */";
            case 1, 2 -> "/// c" + number;
            default -> "// c" + number;
        };
    }
}
