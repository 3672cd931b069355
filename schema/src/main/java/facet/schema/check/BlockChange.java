package facet.schema.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.language.TextRange;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;

/// What others can see of the change from one reading of a block to the next.
///
/// Others see the block's attributes, the fields that make its keys, the fields they name, the relation fields that lead to
/// them with what those name, and the values of an enum that they name. All else is the block's own.
final class BlockChange {
    private final Side before;
    private final Side after;
    private final Set<String> members = new HashSet<>();
    private final Set<String> viewers = new HashSet<>();
    private boolean isSeenByAll;

    /// A block and the text that its nodes count in, moved by `shift`.
    record Side(BlockNode node, String text, int shift) {
        String text(TextRange range) {
            return text.substring(range.start() + shift, range.end() + shift);
        }
    }

    private BlockChange(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    static BlockChange of(Side before, Side after) {
        BlockChange change = new BlockChange(before, after);
        switch (before.node) {
            case ModelNode old when after.node instanceof ModelNode node -> change.model(old, node);
            case EnumNode old when after.node instanceof EnumNode node -> change.enumeration(old, node);
            default -> change.isSeenByAll = true;
        }
        if (before.node.kind() != after.node.kind()) change.isSeenByAll = true;
        return change;
    }

    /// Whether the first stage of `viewer` may see another block than before.
    boolean isNamedBy(Uses viewer) {
        return isSeenByAll || isAny(viewer.references()) || isAny(viewer.constants());
    }

    /// Whether the second stage of `viewer`, a block of that name, may see another block than before.
    boolean isSeenBy(String name, Uses viewer) {
        return isNamedBy(viewer) || viewers.contains(name);
    }

    private boolean isAny(List<String> names) {
        for (String name : names)
            if (members.contains(name)) return true;
        return false;
    }

    private void model(ModelNode old, ModelNode node) {
        switch (old.kind()) {
            case MODEL, VIEW -> {
                if (!sameAttributes(old.attributes(), node.attributes())) isSeenByAll = true;
            }
            case TYPE, ENUM, DATASOURCE, GENERATOR -> isSeenByAll = true;
        }
        if (isSeenByAll) return;
        int same = sameFields(old.fields(), node.fields());
        int behind = sameFieldsBehind(old.fields(), node.fields(), same);
        fields(old, same, behind);
        fields(node, same, behind);
    }

    private boolean sameAttributes(List<AttributeNode> old, List<AttributeNode> attributes) {
        if (old.size() != attributes.size()) return false;
        for (int i = 0; i < old.size(); i++)
            if (!isSame(old.get(i).range(), attributes.get(i).range())) return false;
        return true;
    }

    private boolean isSame(TextRange old, TextRange range) {
        return old.length() == range.length() && before.text.regionMatches(old.start() + before.shift, after.text,
                range.start() + after.shift, old.length());
    }

    private int sameFields(List<FieldNode> old, List<FieldNode> fields) {
        int most = Math.min(old.size(), fields.size());
        int same = 0;
        while (same < most && isSame(old.get(same).range(), fields.get(same).range()))
            same++;
        return same;
    }

    private int sameFieldsBehind(List<FieldNode> old, List<FieldNode> fields, int same) {
        int most = Math.min(old.size(), fields.size()) - same;
        int behind = 0;
        while (behind < most
                && isSame(old.get(old.size() - behind - 1).range(), fields.get(fields.size() - behind - 1).range()))
            behind++;
        return behind;
    }

    /// Notes what the fields between the same ones at both ends are to others.
    private void fields(ModelNode model, int same, int behind) {
        Set<String> changed = new HashSet<>();
        for (FieldNode field : model.fields().subList(same, model.fields().size() - behind)) {
            changed.add(field.name().text());
            viewers.add(field.type().name());
            if (field.attribute("id") != null || field.attribute("unique") != null) isSeenByAll = true;
        }
        members.addAll(changed);
        for (AttributeNode attribute : model.attributes())
            if (names(attribute, changed)) isSeenByAll = true;
        for (FieldNode field : model.fields())
            for (AttributeNode attribute : field.attributes())
                if (attribute.is("relation") && names(attribute, changed)) viewers.add(field.type().name());
    }

    private static boolean names(AttributeNode attribute, Set<String> wanted) {
        for (ArgumentNode argument : attribute.arguments().given())
            if (names(argument.value(), wanted)) return true;
        return false;
    }

    private static boolean names(ExpressionNode value, Set<String> wanted) {
        return switch (value) {
            case ExpressionNode.Constant constant -> {
                int dot = constant.path().indexOf('.');
                yield wanted.contains(dot < 0 ? constant.path() : constant.path().substring(0, dot));
            }
            case ExpressionNode.Call call -> wanted.contains(call.word());
            case ExpressionNode.Items items -> items.items().stream().anyMatch(item -> names(item, wanted));
            case ExpressionNode.Members members -> members.members().stream()
                    .anyMatch(member -> member.name() != null && wanted.contains(member.name().text()));
            case ExpressionNode.Text _,ExpressionNode.Numeral _ -> false;
        };
    }

    private void enumeration(EnumNode old, EnumNode node) {
        if (!sameAttributes(old.attributes(), node.attributes())) isSeenByAll = true;
        Set<String> names = names(old);
        Set<String> now = names(node);
        for (String name : names)
            if (!now.contains(name)) members.add(name);
        for (String name : now)
            if (!names.contains(name)) members.add(name);
    }

    private static Set<String> names(EnumNode node) {
        Set<String> names = new HashSet<>();
        for (EnumValueNode value : node.values())
            names.add(value.name().text());
        return names;
    }
}
