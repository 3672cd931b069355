package facet.schema.format;

import java.util.List;

import facet.schema.format.Item.Gap;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;
import facet.schema.syntax.Leftovers;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// The things of a block one after another: what the tree has, and between that, found in the text, what it leaves out.
final class Items {
    private final String text;
    private final BlockNode block;
    private final Comments comments;
    private final Leftovers leftovers;
    private final List<AttributeNode> attributes;
    private int member;
    private int attribute;
    private int offset;
    private @Nullable Item next;

    Items(String text, BlockNode block, Comments comments, Leftovers leftovers) {
        this.text = text;
        this.block = block;
        this.comments = comments;
        this.leftovers = leftovers;
        this.attributes = switch (block) {
            case ModelNode model -> model.attributes();
            case EnumNode enumeration -> enumeration.attributes();
            case ConfigNode _ -> List.of();
        };
        this.offset = Blanks.skipLineBreak(text, Blanks.lineEnd(text, text.indexOf('{', block.name().end())));
        this.next = read();
    }

    /// The item ahead; null at the end of the block.
    @Nullable
    Item peek() {
        return next;
    }

    @Nullable
    Item take() {
        Item taken = next;
        if (taken != null) next = read();
        return taken;
    }

    /// Steps over empty lines; whether there were some.
    boolean takeGap() {
        if (!(next instanceof Gap)) return false;
        next = read();
        return true;
    }

    private @Nullable Item read() {
        offset = Blanks.skip(text, offset);
        if (offset >= block.end() - 1) return null;
        if (attribute < attributes.size() && attributes.get(attribute).start() == offset) {
            AttributeNode node = attributes.get(attribute++);
            offset = Blanks.skipLineBreak(text, Blanks.skip(text, node.end()));
            return new Item.Attribute(node);
        }
        Item read = member();
        return read == null ? between() : read;
    }

    private @Nullable Item member() {
        return switch (block) {
            case ModelNode model -> field(model.fields());
            case EnumNode enumeration -> value(enumeration.values());
            case ConfigNode config -> property(config.properties());
        };
    }

    private @Nullable Item field(List<FieldNode> fields) {
        if (member == fields.size() || fields.get(member).start() != offset) return null;
        FieldNode node = fields.get(member++);
        offset = node.end();
        return new Item.Field(node);
    }

    private @Nullable Item value(List<EnumValueNode> values) {
        if (member == values.size() || values.get(member).start() != offset) return null;
        EnumValueNode node = values.get(member++);
        offset = node.end();
        return new Item.Value(node);
    }

    private @Nullable Item property(List<PropertyNode> properties) {
        if (member == properties.size() || properties.get(member).start() != offset) return null;
        PropertyNode node = properties.get(member++);
        offset = Blanks.skipLineBreak(text, Blanks.skip(text, node.end()));
        return new Item.Property(node);
    }

    private Item between() {
        char c = text.charAt(offset);
        if (Blanks.isLineBreak(c)) {
            offset = gapEnd(offset);
            return Gap.GAP;
        }
        int start = offset;
        int commentEnd = c == '/' ? comments.blockEnd(start) : -1;
        if (commentEnd >= 0) {
            offset = commentEnd;
            return new Item.Comment(start, commentEnd);
        }
        FieldNode field = block instanceof ModelNode && Character.isLetterOrDigit(text.codePointAt(start))
                ? leftovers.field(start)
                : null;
        if (field != null) {
            offset = field.end();
            return new Item.Field(field);
        }
        return line(start);
    }

    private Item line(int start) {
        int end = Blanks.lineEnd(text, start);
        offset = Blanks.skipLineBreak(text, end);
        return new Item.Unread(start, text.startsWith("\n", offset - 1) ? offset - 1 : offset);
    }

    /// The end of the lines from `start` on that hold nothing.
    private int gapEnd(int start) {
        int end = start;
        int next = start;
        do {
            end = next;
            next = Blanks.skipLineBreak(text, Blanks.skip(text, end));
        } while (next > Blanks.skip(text, end));
        return end;
    }
}
