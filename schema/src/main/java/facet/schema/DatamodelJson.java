package facet.schema;

import facet.schema.check.DatamodelJsonBuilder;
import facet.schema.check.Release;
import facet.schema.json.JsonValue;

/// What a schema means, as JSON: the same that Prisma gives its generators under the name of `datamodel`.
public final class DatamodelJson {

    private DatamodelJson() {}

    /// The whole schema. Only of a schema without errors Prisma gives it at all; of others this is what could be read.
    public static JsonValue.Members of(Schema schema) {
        return DatamodelJsonBuilder.of(schema.sources(),
                schema.rules() == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN);
    }
}
