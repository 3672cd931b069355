package facet.schema.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.Leftovers;
import facet.schema.syntax.PropertyNode;
import facet.schema.syntax.TypeNode;
import org.jspecify.annotations.Nullable;

/// Lays out a block: its members in columns that an empty line begins anew, its attributes behind them.
final class BlockLayout {
    private final String text;
    private final Comments comments;
    private final Leftovers leftovers;
    private final Page page;
    private final Table table = new Table();
    private final Words words;

    BlockLayout(String text, Comments comments, Leftovers leftovers, Page page) {
        this.text = text;
        this.comments = comments;
        this.leftovers = leftovers;
        this.page = page;
        this.words = new Words(text, table.content());
    }

    /// An attribute of the block and the comment that goes with it.
    private record Moved(Item.@Nullable Comment comment, AttributeNode attribute) {}

    void write(BlockNode block) {
        page.write(block.kind().keyword()).write(" ").write(block.name().text()).write(" {").endLine();
        page.indent();
        List<Moved> attributes = members(new Items(text, block, comments, leftovers));
        table.writeTo(page);
        attributes(attributes);
        page.outdent();
        page.write("}").endLine();
    }

    /// Writes the members and gives the attributes of the block, which come last.
    private List<Moved> members(Items items) {
        List<Moved> attributes = new ArrayList<>(2);
        Item.Comment pending = null;
        items.takeGap();
        while (true) {
            boolean isBehindGap = items.takeGap();
            boolean startsGroup = isBehindGap && switch (items.peek()) {
                case null -> false;
                case Item.Attribute _,Item.Comment _ -> false;
                case Item.Gap _,Item.Unread _,Item.Field _,Item.Value _,Item.Property _ -> true;
            };
            if (startsGroup) startGroup();
            switch (items.take()) {
                case null -> {
                    return attributes;
                }
                case Item.Comment comment when items.peek() instanceof Item.Attribute -> pending = comment;
                case Item.Comment comment -> {
                    if (isBehindGap) startGroup();
                    comments.write(comment.start(), comment.end(), table);
                }
                case Item.Attribute(AttributeNode node) -> {
                    attributes.add(new Moved(pending, node));
                    pending = null;
                }
                case Item.Field(FieldNode node) -> field(node);
                case Item.Value(EnumValueNode node) -> value(node);
                case Item.Property(PropertyNode node) -> property(node);
                case Item.Unread unread -> {
                    table.startRow();
                    table.content().append(text, unread.start(), unread.end());
                }
                case Item.Gap _ -> throw new IllegalStateException("two gaps in a row");
            }
        }
    }

    /// What comes now stands behind an empty line, in columns of its own.
    private void startGroup() {
        table.writeTo(page);
        table.startRow();
    }

    private void attributes(List<Moved> attributes) {
        if (attributes.isEmpty()) return;
        table.startRow();
        attributes.sort(Comparator.comparingInt(each -> Words.rank(each.attribute())));
        for (Moved each : attributes) {
            if (each.comment() != null) comments.write(each.comment().start(), each.comment().end(), table);
            table.startRow();
            table.content().append("@@");
            words.attribute(each.attribute());
            table.endCell();
            trailingComment(words.endOf(each.attribute()));
        }
        table.writeTo(page);
    }

    private void field(FieldNode field) {
        table.startRow();
        table.content().append(field.name().text());
        table.endCell();
        type(field);
        table.endCell();
        List<AttributeNode> attributes = sorted(field.attributes());
        for (int i = 0; i < attributes.size(); i++) {
            table.content().append(i == 0 ? "@" : " @");
            words.attribute(attributes.get(i));
        }
        table.endCell();
        trailingComment(field.attributes().isEmpty()
                ? afterType(field.type())
                : words.endOf(field.attributes().getLast()));
    }

    private static List<AttributeNode> sorted(List<AttributeNode> attributes) {
        if (isSorted(attributes)) return attributes;
        List<AttributeNode> sorted = new ArrayList<>(attributes);
        sorted.sort(Comparator.comparingInt(Words::rank));
        return sorted;
    }

    private static boolean isSorted(List<AttributeNode> attributes) {
        for (int i = 1; i < attributes.size(); i++)
            if (Words.rank(attributes.get(i - 1)) > Words.rank(attributes.get(i))) return false;
        return true;
    }

    private void type(FieldNode field) {
        TypeNode type = field.type();
        table.content().append(text, type.start(), type.end());
        switch (type.arity()) {
            case REQUIRED -> {
            }
            case OPTIONAL -> table.content().append('?');
            case LIST -> table.content().append(isOptionalList(type) ? "[]?" : "[]");
        }
    }

    /// Whether a question mark follows the brackets, which is an error, but stays.
    private boolean isOptionalList(TypeNode type) {
        int bracket = Blanks.skip(text, type.end());
        return text.startsWith("?", Blanks.skip(text, bracket + 2)) && text.startsWith("[]", bracket);
    }

    private int afterType(TypeNode type) {
        int i = type.end();
        while (i < text.length() && (Blanks.isBlank(text.charAt(i)) || "[]?!:".indexOf(text.charAt(i)) >= 0))
            i++;
        return i;
    }

    private void value(EnumValueNode value) {
        table.startRow();
        table.content().append(value.name().text());
        table.endCell();
        for (AttributeNode attribute : value.attributes()) {
            table.content().append('@');
            words.attribute(attribute);
        }
        table.endCell();
        table.endCell();
        trailingComment(value.attributes().isEmpty()
                ? value.name().end()
                : words.endOf(value.attributes().getLast()));
    }

    private void property(PropertyNode property) {
        table.startRow();
        table.content().append(property.name().text());
        table.endCell();
        int end = text.indexOf('=', property.name().end()) + 1;
        if (property.value() != null) {
            table.content().append("= ");
            words.expression(property.value());
            end = property.value().end();
        }
        table.endCell();
        table.endCell();
        trailingComment(end);
    }

    /// Writes the comment that follows `offset` on its line, if one does.
    private void trailingComment(int offset) {
        int start = Blanks.skip(text, offset);
        int end = comments.end(start);
        if (end >= 0) table.content().append(text, start, end);
    }
}
