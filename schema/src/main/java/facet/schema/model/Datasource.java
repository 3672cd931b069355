package facet.schema.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// The `datasource` block.
///
/// @param provider the word as written, `postgres` as well as `postgresql`; null where missing or not a string
/// @param url where the database is; null where the schema does not say
/// @param schemas the database schemas listed in `schemas = […]`
public record Datasource(String name, @Nullable String provider, @Nullable ConfigValue url,
        @Nullable ConfigValue directUrl, @Nullable ConfigValue shadowDatabaseUrl, RelationMode relationMode,
        List<String> schemas, String documentation, SourceLocation at) {

    public Datasource {
        schemas = List.copyOf(schemas);
    }
}
