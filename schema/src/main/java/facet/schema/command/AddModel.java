package facet.schema.command;

import java.util.List;

import facet.schema.change.Change;
import facet.schema.model.Datasource;
import facet.schema.reference.ReadSchema;
import org.jspecify.annotations.Nullable;

/// Adds a model with an id at the end of a file.
///
/// @param file its name, or null for the one with the last model
public record AddModel(String name, @Nullable String file) implements SchemaCommand {

    @Override
    public Change on(ReadSchema schema) {
        return NewBlock.add(schema, file, "model", name, List.of(id(schema)));
    }

    private static String id(ReadSchema schema) {
        Datasource datasource = schema.datamodel().datasource();
        String source = datasource == null ? "db" : datasource.name();
        return switch (schema.connector()) {
            case MONGODB -> "id String @id @default(auto()) @map(\"_id\") @" + source + ".ObjectId";
            case COCKROACHDB -> "id BigInt @id @default(autoincrement())";
            case POSTGRESQL, MYSQL, SQLITE, SQLSERVER, NONE -> "id Int @id @default(autoincrement())";
        };
    }
}
