package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.change.Removal;
import facet.schema.change.Script;
import facet.schema.model.DefaultValue;
import facet.schema.model.Field;
import facet.schema.model.Model;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.EnumValueNode;

/// Takes a value of an enum away that is nobody's default and not the last one.
public record RemoveEnumValue(String enumName, String value) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return Missing.inEnum(schema, enumName, found -> {
            EnumValueNode node = Missing.value(found.node(), value).orElse(null);
            if (node == null) return Missing.member(enumName, value);
            if (found.node().values().size() == 1)
                return new Change.Refused(
                        "An enum needs at least one value. Remove the enum, or add another value first.");
            List<String> users = schema.datamodel().models().stream().flatMap(model -> model.fields().stream()
                    .filter(this::hasDefault).map(field -> path(model, field))).toList();
            if (!users.isEmpty()) return new Change.Refused(Users.sentence(value, users));
            Script script = new Script();
            Removal.lines(script, found.file(), node.range());
            return script.done();
        });
    }

    private static String path(Model model, Field field) {
        return model.name() + "." + field.name();
    }

    private boolean hasDefault(Field field) {
        DefaultValue wanted = new DefaultValue.EnumValue(value);
        return field.type().name().equals(enumName) && (wanted.equals(field.defaultValue())
                || (field.defaultValue() instanceof DefaultValue.Values values && values.values().contains(wanted)));
    }
}
