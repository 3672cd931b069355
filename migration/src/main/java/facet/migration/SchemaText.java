package facet.migration;

import java.util.ArrayList;
import java.util.List;

/// Writes the text of a schema as `prisma format` lays it out.
final class SchemaText {
    private SchemaText() {}

    /// A field or a value: what stands in the columns of its block.
    ///
    /// @param comment what stands above it, or empty
    /// @param attributes what follows the type
    record Field(String comment, String name, String type, List<String> attributes) {
        /// Keeps an unmodifiable copy.
        Field {
            attributes = List.copyOf(attributes);
        }
    }

    /// A model, a view or an enum.
    ///
    /// @param comments the lines above it, without their slashes
    /// @param attributes those of the block, in their order
    record Block(List<String> comments, String keyword, String name, List<Field> fields, List<String> attributes) {
        /// Keeps unmodifiable copies.
        Block {
            comments = List.copyOf(comments);
            fields = List.copyOf(fields);
            attributes = List.copyOf(attributes);
        }

        String text() {
            int nameWidth = fields.stream().mapToInt(field -> width(field.name())).max().orElse(0);
            int typeWidth = fields.stream().mapToInt(field -> width(field.type())).max().orElse(0);
            List<String> lines = new ArrayList<>();
            comments.forEach(comment -> lines.add("/// " + comment));
            lines.add(keyword + " " + name + " {");
            for (Field field : fields) {
                if (!field.comment().isEmpty()) lines.add("  /// " + field.comment());
                String type = typeWidth == 0 ? "" : padded(field.type(), typeWidth) + " ";
                lines.add(("  " + padded(field.name(), nameWidth) + " " + type + String.join(" ", field.attributes()))
                        .stripTrailing());
            }
            if (!attributes.isEmpty()) lines.add("");
            attributes.forEach(attribute -> lines.add("  " + attribute));
            lines.add("}");
            return String.join("\n", lines) + "\n";
        }
    }

    /// `text` as a string of the schema language.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean isSeen = c >= ' ' && c != 0x7f && c != '\u2028' && c != '\u2029' && c != '\u0085';
                    quoted.append(isSeen ? String.valueOf(c) : String.format("\\u%04x", (int) c));
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - width(text));
    }
}
