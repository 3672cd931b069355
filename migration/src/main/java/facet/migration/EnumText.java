package facet.migration;

import java.util.ArrayList;
import java.util.List;

/// Writes a type of named values as a block.
final class EnumText {
    private EnumText() {}

    /// @param namesSchema whether the block says which schema of the database it is in
    static SchemaText.Block of(EnumNames.Named named, boolean namesSchema) {
        List<SchemaText.Field> values = new ArrayList<>();
        for (int i = 0; i < named.values().size(); i++) {
            String stored = named.type().values().get(i);
            String shown = named.values().get(i);
            List<String> map = shown.equals(stored) ? List.of() : List.of("@map(" + SchemaText.quoted(stored) + ")");
            values.add(new SchemaText.Field("", shown, "", map));
        }
        List<String> attributes = new ArrayList<>();
        String name = named.type().name().name();
        if (!name.equals(named.name())) attributes.add("@@map(" + SchemaText.quoted(name) + ")");
        if (namesSchema) attributes.add("@@schema(" + SchemaText.quoted(named.type().name().schema()) + ")");
        return new SchemaText.Block(List.of(), "enum", named.name(), values, attributes);
    }
}
