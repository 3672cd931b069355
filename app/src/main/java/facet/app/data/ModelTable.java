package facet.app.data;

import facet.database.TableName;
import facet.schema.model.Model;

/// Which table of the database a model of the schema stands for.
public final class ModelTable {
    private ModelTable() {}

    /// The table of `model`, in the schema that it names.
    public static TableName name(Model model) {
        return new TableName(model.schemaName() == null ? "" : model.schemaName(), model.tableName());
    }
}
