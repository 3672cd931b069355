package facet.schema.fix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import facet.language.TextRange;
import facet.schema.change.Blocks;
import facet.schema.change.Removal;
import facet.schema.check.PreviewFeatures;
import facet.schema.rule.ConfigRule;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ConfigNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.PropertyNode;
import org.jspecify.annotations.Nullable;

/// Mends datasources and generators.
final class ConfigFixes {
    private static final List<String> PROVIDERS = List.of("\"postgresql\"", "\"mysql\"", "\"sqlite\"", "\"sqlserver\"",
            "\"cockroachdb\"", "\"mongodb\"");
    private static final List<String> PROPERTIES = List.of("provider", "url", "directUrl", "shadowDatabaseUrl",
            "relationMode", "schemas", "extensions");

    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    ConfigFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    void add(ConfigRule rule) {
        switch (rule) {
            case PROVIDER_FROM_ENVIRONMENT, PROVIDER_EMPTY, PROVIDER_NOT_TEXT, UNKNOWN_PROVIDER -> provider();
            case MISSING_PROVIDER -> missingProvider();
            case MISSING_URL -> addLine("url = env(\"DATABASE_URL\")");
            case SECOND_DATASOURCE -> repairs.removeBlock();
            case UNKNOWN_PROPERTY -> {
                if (spot.property() != null) repairs.spelling(spot.property().name().range(), PROPERTIES);
                repairs.removeProperty();
            }
            case DUPLICATE_SCHEMA -> repairs.removeItem();
            case UNKNOWN_RELATION_MODE -> {
                for (String mode : List.of("\"foreignKeys\"", "\"prisma\""))
                    value("relationMode", mode);
                removeProperty("relationMode");
            }
            case REFERENTIAL_INTEGRITY -> {
                if (spot.property() != null) repairs.replace(spot.property().name().range(), "relationMode");
                repairs.removeProperty();
            }
            case RELATION_MODE_TWICE -> removeProperty("referentialIntegrity");
            case UNKNOWN_PREVIEW_FEATURE, PREVIEW_FEATURE_DONE, PREVIEW_FEATURE_RENAMED -> features();
            case EXTENSIONS_PREVIEW -> repairs.addPreviewFeature("postgresqlExtensions");
            case EXTENSION_NAME -> extension();
            case PREVIEW_IN_DATASOURCE -> {
                previewFeatures();
                repairs.removeProperty();
            }
            case EXTENSION_ARGUMENT -> repairs.removeThisArgument();
            case MISSING_VALUE -> valueless();
            case ENV_ARGUMENT -> {
                if (spot.property() != null) variable(spot.property());
                repairs.removeProperty();
            }
            case SHADOW_IS_MAIN -> {
                for (PropertyNode each : properties())
                    if (each.name().text().equals("shadowDatabaseUrl")) variable(each);
                removeProperty("shadowDatabaseUrl");
            }
            default -> repairs.removeProperty();
        }
    }

    private void provider() {
        PropertyNode property = property("provider");
        if (property == null || property.value() == null) return;
        repairs.spelling(property.value().range(), PROVIDERS);
        for (String provider : PROVIDERS)
            value("provider", provider);
    }

    private void value(String name, String value) {
        PropertyNode property = property(name);
        if (property != null && property.value() != null) repairs.replace(property.value().range(), value);
    }

    /// Reads the property from the environment, under the name that is usual for it.
    private void variable(PropertyNode property) {
        String variable = switch (property.name().text()) {
            case "url" -> "DATABASE_URL";
            case "directUrl" -> "DIRECT_URL";
            case "shadowDatabaseUrl" -> "SHADOW_DATABASE_URL";
            default -> "";
        };
        if (property.value() != null && !variable.isEmpty())
            repairs.replace(property.value().range(), "env(\"" + variable + "\")");
    }

    /// The property that the place is in, or else the block's property of that name.
    private @Nullable PropertyNode property(String name) {
        if (spot.property() != null) return spot.property();
        for (PropertyNode each : properties())
            if (each.name().text().equals(name)) return each;
        return null;
    }

    private List<PropertyNode> properties() {
        return spot.block() instanceof ConfigNode config ? config.properties() : List.of();
    }

    private void valueless() {
        repairs.removeProperty();
        List<PropertyNode> valueless = properties().stream().filter(each -> each.value() == null).toList();
        fixes.add("Remove what has no value",
                script -> valueless.forEach(each -> Removal.lines(script, spot.file(), each.range())));
    }

    private void missingProvider() {
        if (spot.block() == null) return;
        if (spot.block().kind() == BlockKind.GENERATOR) {
            addLine("provider = \"prisma-client\"");
        } else {
            for (String provider : PROVIDERS)
                addLine("provider = " + provider);
        }
    }

    private void addLine(String line) {
        BlockNode block = spot.block();
        if (block == null) return;
        fixes.add("Add `" + line + "`", script -> {
            boolean isLast = line.startsWith("url");
            int at = isLast ? Blocks.closing(block, spot.text()) : Blocks.opening(block, spot.text());
            script.insert(spot.file(), at, Blocks.line(block, spot.text(), at, line));
        });
    }

    private void removeProperty(String name) {
        for (PropertyNode each : properties())
            if (each.name().text().equals(name))
                fixes.add("Remove `" + name + "`", script -> Removal.lines(script, spot.file(), each.range()));
    }

    /// Corrects or removes the features of the list; which of them is meant shows when it is tried.
    private void features() {
        PropertyNode property = property("previewFeatures");
        if (property == null || !(property.value() instanceof ExpressionNode.Items list)) return;
        List<String> known = PreviewFeatures.offered(spot.schema().connector(), spot.schema().release());
        for (ExpressionNode item : list.items()) {
            if (!(item instanceof ExpressionNode.Text text) || known.contains(text.value())) continue;
            Set<String> near = new LinkedHashSet<>(Spelling.near(text.value(), known));
            known.stream().filter(each -> !text.value().isEmpty() && each.startsWith(text.value())).forEach(near::add);
            for (String each : near)
                repairs.replace(item.range(), "\"" + each + "\"");
            fixes.add("Remove `" + text.value() + "`",
                    script -> Removal.item(script, spot.file(), list, item.range()));
        }
    }

    private void previewFeatures() {
        PropertyNode property = spot.property();
        if (property == null || !(property.value() instanceof ExpressionNode.Items list)) return;
        for (ExpressionNode item : list.items())
            if (item instanceof ExpressionNode.Text text) repairs.addPreviewFeature(text.value());
    }

    /// `uuid-ossp` becomes `uuid_ossp(map: "uuid-ossp")`.
    private void extension() {
        String name = spot.marked().strip();
        int end = spot.range().start() + name.length();
        if (name.matches("[\\w-]+"))
            repairs.replace(new TextRange(spot.range().start(), end),
                    name.replace('-', '_') + "(map: \"" + name + "\")");
    }
}
