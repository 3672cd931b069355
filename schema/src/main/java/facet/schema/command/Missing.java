package facet.schema.command;

import java.util.Optional;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;
import facet.schema.reference.ReadSchema.Found;
import facet.schema.syntax.BlockNode.EnumNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.EnumValueNode;
import facet.schema.syntax.FieldNode;

/// Finds what commands are about, and says so where it is not there.
final class Missing {

    private Missing() {}

    static Change.Refused block(String name) {
        return new Change.Refused("The schema has no `" + name + "`.");
    }

    static Change.Refused member(String block, String name) {
        return new Change.Refused("`" + block + "` has no `" + name + "`.");
    }

    static Optional<FieldNode> field(ModelNode model, String name) {
        return model.fields().stream().filter(each -> each.name().text().equals(name)).findFirst();
    }

    static Optional<EnumValueNode> value(EnumNode node, String name) {
        return node.values().stream().filter(each -> each.name().text().equals(name)).findFirst();
    }

    /// Does `work` to the model of that name.
    static Change inModel(ReadSchema schema, String name, ModelWork work) {
        Optional<Found<ModelNode>> found = schema.model(name);
        return found.isEmpty() ? block(name) : work.on(found.get());
    }

    /// Does `work` to the field of that name.
    static Change inField(ReadSchema schema, String block, String name, FieldWork work) {
        return inModel(schema, block, found -> {
            Optional<FieldNode> field = field(found.node(), name);
            return field.isEmpty() ? member(block, name) : work.on(found, field.get());
        });
    }

    /// Does `work` to the enum of that name.
    static Change inEnum(ReadSchema schema, String name, EnumWork work) {
        Optional<Found<EnumNode>> found = schema.enumeration(name);
        return found.isEmpty() ? block(name) : work.on(found.get());
    }

    interface ModelWork {
        Change on(Found<ModelNode> model);
    }

    interface FieldWork {
        Change on(Found<ModelNode> model, FieldNode field);
    }

    interface EnumWork {
        Change on(Found<EnumNode> node);
    }
}
