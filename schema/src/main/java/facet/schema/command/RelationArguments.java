package facet.schema.command;

import java.util.ArrayList;
import java.util.List;

import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.FieldNode;

/// What `@relation` of a field lists.
final class RelationArguments {

    private RelationArguments() {}

    /// The names in `fields: […]` or `references: […]`.
    static List<String> names(FieldNode field, String argumentName) {
        AttributeNode attribute = field.attribute("relation");
        ArgumentNode argument = attribute == null ? null : attribute.argument(argumentName);
        if (argument == null || !(argument.value() instanceof ExpressionNode.Items list)) return List.of();
        List<String> names = new ArrayList<>();
        for (ExpressionNode item : list.items())
            if (item instanceof ExpressionNode.Constant constant) names.add(constant.path());
        return names;
    }
}
