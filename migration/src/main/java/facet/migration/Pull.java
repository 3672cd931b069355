package facet.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import facet.database.Catalog;
import facet.language.Diagnostic;
import facet.language.Severity;
import facet.schema.FileDiagnostic;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.model.Datamodel;
import facet.schema.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/// Brings a schema up to what a database is made of.
///
/// Of the text only what the database says otherwise is changed: names that the schema gives, the order of models and
/// fields, comments, what only clients know (`@updatedAt`, `@ignore`, `cuid()`), and every character of the rest stay.
public final class Pull {
    private static final int MOST_ERRORS = 20;

    private Pull() {}

    /// The schema of a database for which there is none yet, as the file `name`.
    public static Pulled fresh(String name, Catalog catalog, Extent extent) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put(name, Introspection.schema(catalog, extent));
        return new Pulled(texts, List.of(), Introspection.onto(nothing(), catalog, extent).warnings());
    }

    /// Why there is nothing to read from the database, in whole sentences: `db pull` refuses it, as it would leave nothing of a schema.
    /// Empty if there is something.
    public static Optional<String> emptiness(@Nullable Schema existing, Catalog catalog, Extent extent) {
        Known known = existing == null ? Known.nothing() : Known.of(existing, catalog.ownSchema());
        Scope scope = Scope.of(catalog, extent, known);
        if (!scope.tables().isEmpty() || !scope.enums().isEmpty()) return Optional.empty();
        Set<String> elsewhere = catalog.tables().stream().map(table -> table.qualifiedName().schema())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> asked = scope.schemas().isEmpty() ? List.of(catalog.ownSchema()) : scope.schemas();
        elsewhere.removeAll(asked);
        if (elsewhere.isEmpty()) return Optional.of("The database has no tables: there is nothing to read.");
        return Optional.of("There are no tables in " + listed(asked) + ", only in " + listed(elsewhere)
                + ". Choose the schema by schema=… in the URL, or list it under schemas in the datasource.");
    }

    private static String listed(Collection<String> schemas) {
        List<String> names = schemas.stream().filter(name -> !name.isEmpty()).map(SchemaText::quoted).toList();
        if (names.isEmpty()) return "the schema that was asked for";
        return (names.size() == 1 ? "the schema " : "the schemas ") + String.join(", ", names);
    }

    private static Schema nothing() {
        return Schema.read(List.of(), RuleSet.PRISMA_7);
    }

    /// `existing` as the database is now. Its text has no errors.
    public static Pulled onto(Schema existing, Catalog catalog, Extent extent) {
        Introspection introspection = Introspection.onto(existing, catalog, extent);
        List<SchemaText.Block> blocks = introspection.blocks();
        Schema wanted = Schema.read(List.of(new SchemaFile("wanted.prisma", configuration(existing)
                + blocks.stream().map(SchemaText.Block::text).collect(Collectors.joining("\n")))), existing.rules());
        Merge merge = new Merge(existing, wanted, blocks, catalog);
        merge.run();
        List<String> warnings = new ArrayList<>(introspection.warnings());
        warnings.addAll(merge.refusals());
        SequencedMap<String, String> texts = merge.texts();
        warnings.addAll(errors(existing, texts));
        return new Pulled(texts, merge.changes(), warnings);
    }

    /// What has to be mended by hand, such as a preview feature that is not asked for.
    private static List<String> errors(Schema existing, SequencedMap<String, String> texts) {
        Schema now = existing.with(texts.entrySet().stream()
                .map(file -> new SchemaFile(file.getKey(), file.getValue())).toList());
        return now.diagnostics().stream().map(FileDiagnostic::diagnostic)
                .filter(each -> each.severity() == Severity.ERROR).map(Diagnostic::message).distinct()
                .limit(MOST_ERRORS).map(message -> "To be mended by hand: " + message).toList();
    }

    /// The datasource and the generators as they are written.
    private static String configuration(Schema schema) {
        Datamodel datamodel = schema.datamodel();
        List<SourceLocation> places = new ArrayList<>();
        if (datamodel.datasource() != null) places.add(datamodel.datasource().at());
        datamodel.generators().forEach(generator -> places.add(generator.at()));
        return places.stream().map(place -> text(schema, place) + "\n\n").collect(Collectors.joining());
    }

    private static String text(Schema schema, SourceLocation place) {
        return schema.files().stream().filter(file -> file.name().equals(place.file()))
                .map(file -> place.range().of(file.text())).collect(Collectors.joining());
    }
}
