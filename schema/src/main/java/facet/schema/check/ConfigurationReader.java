package facet.schema.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.model.ConfigValue;
import facet.schema.model.Generator;
import facet.schema.model.RelationMode;
import facet.schema.model.SourceLocation;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.ConfigRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// Reads datasources and generators.
final class ConfigurationReader {
    private final List<Written> blocks;
    private final Release release;
    private final List<Generator> generators = new ArrayList<>();
    private final Set<String> features = new HashSet<>();
    private final List<DatasourceReader> valid = new ArrayList<>();
    private @Nullable DatasourceReader first;

    private ConfigurationReader(List<Written> blocks, Release release) {
        this.blocks = blocks;
        this.release = release;
    }

    /// A block as it is written.
    record Written(SourceFile file, ConfigNode node) {}

    static Configuration read(List<Written> blocks, Release release) {
        ConfigurationReader reader = new ConfigurationReader(blocks, release);
        reader.datasources();
        for (Written block : blocks)
            if (block.node.kind() == BlockKind.GENERATOR) reader.generator(block.file, block.node);
        return reader.configuration();
    }

    private Configuration configuration() {
        if (first == null)
            return new Configuration(null, null, generators, Connector.NONE, RelationMode.FOREIGN_KEYS, null, null,
                    features, release);
        return new Configuration(first.datasource(), first.file(), generators, first.connector(),
                first.relationMode(), first.schemas(), first.extensions(), features, release);
    }

    private void datasources() {
        for (Written block : blocks)
            if (block.node.kind() == BlockKind.DATASOURCE) {
                DatasourceReader reader = new DatasourceReader(block.file, block.node, release);
                boolean isValid = reader.read();
                if (isValid) valid.add(reader);
                if (first == null || (isValid && valid.size() == 1)) first = reader;
            }
        if (valid.size() < 2) return;
        for (Written block : blocks)
            if (block.node.kind() == BlockKind.DATASOURCE)
                block.file.problems().add(ConfigRule.SECOND_DATASOURCE, block.node.range());
    }

    private void generator(SourceFile file, ConfigNode node) {
        Problems problems = file.problems();
        Map<String, ExpressionNode> values = new LinkedHashMap<>();
        boolean isComplete = true;
        for (PropertyNode property : node.properties()) {
            if (property.value() != null) {
                values.put(property.name().text(), property.value());
            } else if (isComplete) {
                problems.add(ConfigRule.MISSING_VALUE, node.range(), property.name().text());
                isComplete = false;
            }
        }
        List<String> chosen = isComplete ? settings(node, values, file) : List.of();
        SourceLocation at = file.at(node);
        generators.add(new Generator(node.name().text(), Config.value(values.get("provider")),
                Config.value(values.get("output")), chosen, node.documentation(), at));
    }

    private List<String> settings(ConfigNode node, Map<String, ExpressionNode> values, SourceFile file) {
        Problems problems = file.problems();
        ExpressionNode engine = values.get("engineType");
        if (engine != null && !(engine instanceof ExpressionNode.Text))
            problems.add(AttributeRule.WRONG_KIND, engine.range(), "string");
        ExpressionNode provider = values.get("provider");
        if (provider == null) problems.add(ConfigRule.MISSING_PROVIDER, node.range());
        if (provider == null || Config.read(provider, problems) == null) return List.of();
        ExpressionNode output = values.get("output");
        if (output != null) Config.read(output, problems);
        ExpressionNode targets = values.get("binaryTargets");
        if (targets != null) Coerce.items(targets, Config::read, problems);
        ExpressionNode preview = values.get("previewFeatures");
        List<String> chosen = preview == null ? null : Coerce.items(preview, Coerce::text, problems);
        if (preview != null && chosen != null)
            for (String feature : chosen)
            previewFeature(feature, preview, file);
        others(values, problems);
        // An object makes Prisma pass over the whole generator without a word.
        if (chosen != null && values.values().stream().noneMatch(ConfigurationReader::hasObject))
            chosen.forEach(feature -> features.add(PreviewFeatures.normal(feature)));
        return chosen == null ? List.of() : chosen;
    }

    private static boolean hasObject(ExpressionNode value) {
        return value instanceof ExpressionNode.Members || (value instanceof ExpressionNode.Items items
                && items.items().stream().anyMatch(ConfigurationReader::hasObject));
    }

    private void others(Map<String, ExpressionNode> values, Problems problems) {
        Set<String> known = Set.of("provider", "output", "binaryTargets", "previewFeatures");
        for (Map.Entry<String, ExpressionNode> entry : values.entrySet())
            if (!known.contains(entry.getKey())) other(entry.getValue(), problems);
    }

    private static void other(ExpressionNode value, Problems problems) {
        switch (value) {
            case ExpressionNode.Items items -> items.items().forEach(item -> other(item, problems));
            case ExpressionNode.Call call when call.word().equals("env") -> Config.read(call, problems);
            default -> {
            }
        }
    }

    /// Features of single databases are known where the datasource stands in the same file.
    private void previewFeature(String written, ExpressionNode list, SourceFile file) {
        Problems problems = file.problems();
        String feature = PreviewFeatures.normal(written);
        Connector connector = valid.stream().filter(each -> each.file().name().equals(file.name())).findFirst()
                .map(DatasourceReader::connector).orElse(Connector.NONE);
        if (feature.equals("fulltextsearch") && connector == Connector.POSTGRESQL) {
            problems.add(ConfigRule.PREVIEW_FEATURE_RENAMED, list.range(), written, "fullTextSearchPostgres");
        } else if (PreviewFeatures.isDone(feature, release)) {
            problems.add(ConfigRule.PREVIEW_FEATURE_DONE, list.range(), written);
        } else if (!PreviewFeatures.isActive(feature, connector, release)) {
            problems.add(ConfigRule.UNKNOWN_PREVIEW_FEATURE, list.range(), written);
        }
    }

    /// Values of configuration blocks: strings and `env("…")`.
    static final class Config {

        private Config() {}

        static @Nullable ConfigValue value(@Nullable ExpressionNode value) {
            return value == null ? null : read(value, new Problems());
        }

        static @Nullable ConfigValue read(ExpressionNode value, Problems problems) {
            if (value instanceof ExpressionNode.Call call && call.word().equals("env")) {
                if (call.arguments().given().size() == 1)
                    return environment(call.arguments().given().getFirst().value(), problems);
                problems.add(ConfigRule.ENV_ARGUMENT, call.range());
                return null;
            }
            if (value instanceof ExpressionNode.Text text) return new ConfigValue.Literal(text.value());
            problems.add(AttributeRule.WRONG_KIND, value.range(), "string");
            return null;
        }

        private static @Nullable ConfigValue environment(ExpressionNode name, Problems problems) {
            String variable = Coerce.text(name, problems);
            return variable == null ? null : new ConfigValue.Environment(variable);
        }
    }
}
