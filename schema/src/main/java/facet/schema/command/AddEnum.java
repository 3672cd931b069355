package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.reference.ReadSchema;
import org.jspecify.annotations.Nullable;

/// Adds an enum at the end of a file.
///
/// @param values at least one
/// @param file its name, or null for the one with the last model
public record AddEnum(String name, List<String> values, @Nullable String file) implements SchemaCommand {

    public AddEnum {
        values = List.copyOf(values);
    }

    @Override
    public Change on(ReadSchema schema) {
        if (values.isEmpty()) return new Change.Refused("An enum needs at least one value.");
        for (String value : values)
            if (!value.matches("[A-Za-z]\\w*"))
                return new Change.Refused(
                        "`" + value + "` cannot be a value. Begin with a letter and use letters, digits "
                                + "and underscores only.");
        if (values.stream().distinct().count() < values.size())
            return new Change.Refused("A value is given twice.");
        return NewBlock.add(schema, file, "enum", name, values);
    }
}
