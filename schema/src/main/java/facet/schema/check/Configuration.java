package facet.schema.check;

import java.util.List;
import java.util.Set;

import facet.schema.model.Datasource;
import facet.schema.model.Generator;
import facet.schema.model.RelationMode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// What datasource and generators say.
///
/// @param schemas the value of `schemas`, or null where there is none
/// @param features the preview features that are on, in lower case
record Configuration(@Nullable Datasource datasource, @Nullable SourceFile datasourceFile, List<Generator> generators,
        Connector connector, RelationMode relationMode, @Nullable ExpressionNode schemas,
        @Nullable PropertyNode extensions, Set<String> features, Release release) {

    boolean hasFeature(String feature) {
        return features.contains(feature);
    }

    boolean usesForeignKeys() {
        return relationMode == RelationMode.FOREIGN_KEYS;
    }
}
