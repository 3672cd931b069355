package facet.schema;

import java.util.ArrayList;
import java.util.List;

import facet.schema.check.DatamodelJsonBuilder;
import facet.schema.check.Release;
import facet.schema.check.SourceFile;
import facet.schema.json.JsonValue;
import facet.schema.rule.Problems;
import facet.schema.syntax.SyntaxTree;

/// What a schema means, as JSON: the same that Prisma gives its generators under the name of `datamodel`.
public final class DatamodelJson {

    private DatamodelJson() {}

    /// The whole schema. Only of a schema without errors Prisma gives it at all; of others this is what could be read.
    public static JsonValue.Members of(Schema schema) {
        List<SyntaxTree> trees = schema.trees();
        List<SourceFile> files = new ArrayList<>(trees.size());
        for (int i = 0; i < trees.size(); i++)
            files.add(new SourceFile(schema.files().get(i).name(), trees.get(i), new Problems()));
        return DatamodelJsonBuilder.of(files, schema.rules() == RuleSet.PRISMA_6 ? Release.SIX : Release.SEVEN);
    }
}
