package facet.app.cli;

import java.nio.file.Path;
import java.util.Map;

import facet.app.project.DatabaseAddress;
import facet.app.project.DatabaseSource;
import facet.database.Catalog;
import facet.migration.Extent;
import facet.migration.Pull;
import facet.migration.Pulled;
import facet.schema.RuleSet;
import facet.schema.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers lines `{"id","url"}` with the schema of each database, and with what changed where a line has a schema already.
///
/// @param folder where a relative path of a SQLite file begins
/// @param rules those of lines that name none, or null for 7
record PullBatch(Path folder, Extent extent, @Nullable RuleSet rules) {

    /// @throws IllegalArgumentException with a sentence for the user, where the line cannot be answered
    boolean answer(JsonNode line, ObjectNode answer) {
        Catalog catalog = catalog(line.path("url").asString(""));
        boolean hasSchema = line.has("text") || line.has("files");
        Pulled pulled = hasSchema
                ? onto(BatchCase.of(line), catalog)
                : Pull.fresh(BatchCase.SINGLE_NAME, catalog, extent);
        if (pulled.texts().size() == 1) {
            answer.put("schema", pulled.texts().firstEntry().getValue());
        } else {
            ArrayNode files = answer.putArray("schema");
            for (Map.Entry<String, String> file : pulled.texts().entrySet()) {
                files.addArray().add(file.getKey()).add(file.getValue());
            }
        }
        ArrayNode changes = answer.putArray("changes");
        pulled.changes().forEach(changes::add);
        ArrayNode warnings = answer.putArray("warnings");
        pulled.warnings().forEach(warnings::add);
        return true;
    }

    private Catalog catalog(String url) {
        return switch (DatabaseAddress.of(url, folder, "the line").source()) {
            case DatabaseSource.Known known -> PullTarget.catalog(known.location()).orElse(error -> {
                throw new IllegalArgumentException(error.message());
            });
            case DatabaseSource.Unresolved(String reason, String whatToDo) ->
                throw new IllegalArgumentException((reason + " " + whatToDo).strip());
        };
    }

    private Pulled onto(BatchCase batchCase, Catalog catalog) {
        RuleSet chosen = batchCase.rules().orElse(rules != null ? rules : RuleSet.PRISMA_7);
        Schema existing = Schema.read(batchCase.files(), chosen);
        if (existing.errorCount() > 0) throw new IllegalArgumentException("The schema has errors.");
        Pull.emptiness(existing, catalog, extent).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return Pull.onto(existing, catalog, extent);
    }
}
