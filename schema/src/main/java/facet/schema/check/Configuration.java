package facet.schema.check;

import java.util.List;
import java.util.Objects;
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

    /// Whether blocks are held to the same rules by both.
    boolean asksTheSame(Configuration other) {
        return connector == other.connector && relationMode == other.relationMode && release == other.release
                && (schemas == null) == (other.schemas == null) && features.equals(other.features)
                && Objects.equals(databaseName(), other.databaseName()) && schemaNames().equals(other.schemaNames());
    }

    private @Nullable String databaseName() {
        return datasource == null ? null : datasource.name();
    }

    private List<String> schemaNames() {
        return datasource == null ? List.of() : datasource.schemas();
    }

    boolean hasFeature(String feature) {
        return features.contains(feature);
    }

    boolean usesForeignKeys() {
        return relationMode == RelationMode.FOREIGN_KEYS;
    }
}
