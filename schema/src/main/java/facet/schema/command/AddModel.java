package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.check.Connector;
import facet.schema.model.Datasource;
import facet.schema.reference.ReadSchema;
import org.jspecify.annotations.Nullable;

/// Adds a model with an id at the end of a file.
///
/// @param file its name, or null for the one with the last model
public record AddModel(String name, @Nullable String file) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        boolean isMongo = schema.connector() == Connector.MONGODB;
        Datasource datasource = schema.datamodel().datasource();
        String id = isMongo && datasource != null
                ? "id String @id @default(auto()) @map(\"_id\") @" + datasource.name() + ".ObjectId"
                : "id Int @id @default(autoincrement())";
        return NewBlock.add(schema, file, "model", name, List.of(id));
    }
}
