package facet.schema.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.check.ConfigurationReader.Config;
import facet.schema.model.ConfigValue;
import facet.schema.model.Datasource;
import facet.schema.model.RelationMode;
import facet.schema.model.SourceLocation;
import facet.schema.rule.AttributeRule;
import facet.schema.rule.ConfigRule;
import facet.schema.rule.Problems;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// Reads one datasource.
final class DatasourceReader {
    private final SourceFile file;
    private final ConfigNode node;
    private final Release release;
    private final Problems problems;
    private final Map<String, PropertyNode> properties = new LinkedHashMap<>();
    private @Nullable String provider;
    private Connector connector = Connector.NONE;
    private RelationMode relationMode = RelationMode.FOREIGN_KEYS;
    private @Nullable PropertyNode extensions;
    private final List<String> schemaNames = new ArrayList<>();
    private @Nullable ExpressionNode schemas;
    private final Map<String, @Nullable ConfigValue> urls = new HashMap<>();

    DatasourceReader(SourceFile file, ConfigNode node, Release release) {
        this.file = file;
        this.node = node;
        this.release = release;
        this.problems = file.problems();
    }

    SourceFile file() {
        return file;
    }

    Connector connector() {
        return connector;
    }

    RelationMode relationMode() {
        return relationMode;
    }

    @Nullable
    ExpressionNode schemas() {
        return schemas;
    }

    @Nullable
    PropertyNode extensions() {
        return extensions;
    }

    Datasource datasource() {
        SourceLocation at = file.at(node);
        return new Datasource(node.name().text(), provider, urls.get("url"), urls.get("directUrl"),
                urls.get("shadowDatabaseUrl"), relationMode, schemaNames, node.documentation(), at);
    }

    /// Whether it is good enough to be one.
    boolean read() {
        for (PropertyNode property : node.properties()) {
            if (property.value() == null) {
                problems.add(ConfigRule.MISSING_VALUE, node.range(), property.name().text());
                return false;
            }
            properties.put(property.name().text(), property);
        }
        for (String url : List.of("url", "directUrl", "shadowDatabaseUrl"))
            if (properties.containsKey(url)) urls.put(url, Config.value(properties.get(url).value()));
        if (!provider()) return false;
        relationMode = connector.defaultRelationMode();
        relationModeSetting();
        if (connector == Connector.POSTGRESQL) extensionsSetting();
        if (!urls()) return false;
        PropertyNode preview = properties.remove("previewFeatures");
        if (preview != null) problems.add(ConfigRule.PREVIEW_IN_DATASOURCE, preview.range());
        PropertyNode list = properties.remove("schemas");
        if (list != null && list.value() != null) schemas(list.value());
        for (PropertyNode property : properties.values())
            problems.add(ConfigRule.UNKNOWN_PROPERTY, property.range(), property.name().text());
        return true;
    }

    private @Nullable ExpressionNode take(String name) {
        PropertyNode property = properties.remove(name);
        return property == null ? null : property.value();
    }

    private boolean provider() {
        ExpressionNode value = take("provider");
        switch (value) {
            case null -> problems.add(ConfigRule.MISSING_PROVIDER, node.range());
            case ExpressionNode.Call call when call.word().equals("env") ->
                problems.add(ConfigRule.PROVIDER_FROM_ENVIRONMENT, node.range());
            case ExpressionNode.Text text when text.value().isEmpty() ->
                problems.add(ConfigRule.PROVIDER_EMPTY, text.range());
            case ExpressionNode.Text text -> {
                provider = text.value();
                connector = Connector.of(provider);
                if (connector != Connector.NONE) return true;
                problems.add(ConfigRule.UNKNOWN_PROVIDER, text.range(), provider);
            }
            default -> problems.add(ConfigRule.PROVIDER_NOT_TEXT, value.range());
        }
        return false;
    }

    private void relationModeSetting() {
        PropertyNode old = properties.remove("referentialIntegrity");
        if (old != null) problems.add(ConfigRule.REFERENTIAL_INTEGRITY, old.range());
        PropertyNode current = properties.remove("relationMode");
        if (old != null && current != null) {
            problems.add(ConfigRule.RELATION_MODE_TWICE, old.range());
            return;
        }
        PropertyNode chosen = current == null ? old : current;
        ExpressionNode value = chosen == null ? null : chosen.value();
        String mode = value == null ? null : Coerce.text(value, problems);
        if (value == null || mode == null) return;
        switch (mode) {
            case "prisma" -> relationMode = RelationMode.PRISMA;
            case "foreignKeys" -> {
                relationMode = RelationMode.FOREIGN_KEYS;
                if (connector == Connector.MONGODB)
                    problems.add(ConfigRule.UNKNOWN_RELATION_MODE, value.range(), mode);
            }
            default -> problems.add(ConfigRule.UNKNOWN_RELATION_MODE, node.range(), mode);
        }
    }

    private void extensionsSetting() {
        PropertyNode property = properties.remove("extensions");
        if (property == null || property.value() == null) return;
        extensions = property;
        ExpressionNode value = property.value();
        List<ExpressionNode> items = value instanceof ExpressionNode.Items list ? list.items() : List.of(value);
        for (ExpressionNode item : items)
            switch (item) {
                case ExpressionNode.Constant _ -> {
                }
                case ExpressionNode.Call call -> extension(call);
                default -> problems.add(AttributeRule.WRONG_KIND, item.range(), "name");
            }
    }

    private void extension(ExpressionNode.Call call) {
        Set<String> given = new HashSet<>();
        for (ArgumentNode argument : call.arguments().given()) {
            boolean isGood = argument.word() != null
                    && Set.of("map", "schema", "version").contains(argument.word())
                    && given.add(argument.word()) && argument.value() instanceof ExpressionNode.Text;
            if (isGood) continue;
            problems.add(ConfigRule.EXTENSION_ARGUMENT, argument.range());
            if (argument.isNamed("version") && !(argument.value() instanceof ExpressionNode.Text))
                problems.add(AttributeRule.WRONG_KIND, argument.value().range(), "string");
        }
    }

    private boolean urls() {
        PropertyNode url = properties.remove("url");
        PropertyNode shadow = properties.remove("shadowDatabaseUrl");
        PropertyNode direct = properties.remove("directUrl");
        if (release == Release.SEVEN) {
            moved(url);
            moved(shadow);
            moved(direct);
            return true;
        }
        if (url == null || url.value() == null) {
            problems.add(ConfigRule.MISSING_URL, node.range());
            return false;
        }
        ConfigValue main = Config.read(url.value(), problems);
        if (main == null) return false;
        ConfigValue shadowValue = shadow == null || shadow.value() == null
                ? null
                : Config.read(shadow.value(), problems);
        ConfigValue directValue = direct == null || direct.value() == null
                ? null
                : Config.read(direct.value(), problems);
        if (shadowValue == null || shadowValue.equals(new ConfigValue.Literal(""))) return true;
        if (direct != null && direct.value() != null && shadowValue.equals(directValue))
            problems.add(ConfigRule.SHADOW_IS_DIRECT, direct.value().range());
        if (shadowValue.equals(main)) problems.add(ConfigRule.SHADOW_IS_MAIN, url.value().range());
        return true;
    }

    private void moved(@Nullable PropertyNode property) {
        if (property != null) problems.add(ConfigRule.URL_MOVED, property.range(), property.name().text());
    }

    private void schemas(ExpressionNode value) {
        List<ExpressionNode> items = value instanceof ExpressionNode.Items list ? list.items() : List.of(value);
        List<String> names = Coerce.items(value, Coerce::text, problems);
        if (names == null) return;
        if (!Capabilities.hasSchemas(connector)) {
            problems.add(ConfigRule.SCHEMAS_NOT_SUPPORTED, value.range());
            return;
        }
        if (names.isEmpty()) {
            problems.add(ConfigRule.EMPTY_SCHEMAS, value.range());
            return;
        }
        schemas = value;
        schemaNames.addAll(names);
        for (int i = 0; i < items.size(); i++)
            if (names.lastIndexOf(names.get(i)) != i) problems.add(ConfigRule.DUPLICATE_SCHEMA, items.get(i).range());
    }
}
