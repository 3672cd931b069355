package facet.schema.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.EnumLink;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.rule.ConfigRule;
import facet.schema.rule.DatabaseRule;
import facet.schema.rule.NameRule;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.ExpressionNode;
import facet.schema.syntax.PropertyNode;

/// What is checked only where the first stage found no error.
final class SecondStage {
    private final Linker linker;
    private final Configuration configuration;
    private final Connector connector;

    SecondStage(Linker linker, Configuration configuration) {
        this.linker = linker;
        this.configuration = configuration;
        this.connector = configuration.connector();
    }

    void datasource() {
        SourceFile file = configuration.datasourceFile();
        PropertyNode extensions = configuration.extensions();
        if (file != null && extensions != null && extensions.value() != null)
            extensions(file, extensions, extensions.value());
    }

    private void extensions(SourceFile file, PropertyNode property, ExpressionNode extensions) {
        if (!configuration.hasFeature("postgresqlextensions")) {
            file.problems().add(ConfigRule.EXTENSIONS_PREVIEW, property.range());
            return;
        }
        List<ExpressionNode> items = extensions instanceof ExpressionNode.Items list
                ? list.items()
                : List.of(extensions);
        for (ExpressionNode item : items)
            if (item instanceof ExpressionNode.Constant constant && constant.path().indexOf('-') >= 0)
                file.problems().add(ConfigRule.EXTENSION_NAME, item.range());
    }

    /// @param hasErrors whether there was an error before
    void composites(boolean hasErrors) {
        List<Container> composites = linker.composites();
        for (Container type : composites)
            linker.complete(type.file.block());
        CompositeCycles.check(composites);
        boolean hasErrorsSoFar = hasErrors;
        for (Container type : composites)
            hasErrorsSoFar |= type.problems().hasErrors();
        for (Container type : composites) {
            if (connector != Connector.MONGODB)
                type.problems().add(DatabaseRule.COMPOSITE_NOT_SUPPORTED, type.node.range());
            hasErrorsSoFar |= type.problems().hasErrors();
            if (hasErrorsSoFar) continue;
            if (type.node.fields().isEmpty()) type.problems().add(NameRule.EMPTY_COMPOSITE, type.node.range());
            for (Scalar field : type.scalars) {
                DefaultLiterals.check(field);
                new NativeTypeCheck(configuration, field).check();
            }
            hasErrorsSoFar |= type.problems().hasErrors();
        }
    }

    void functions(Container model) {
        for (Scalar field : model.scalars)
            FieldChecks.function(connector, field);
    }

    /// Whether it is clear which relation fields belong together; where not, nothing more is said.
    boolean check(Container model, ConstraintNames names) {
        ViewChecks view = new ViewChecks(configuration, model);
        if (model.isView()) {
            view.check();
        } else {
            new ModelChecks(configuration, model, names).check();
        }
        schema(model);
        FieldChecks fields = new FieldChecks(configuration, model, names);
        if (!model.isView()) fields.setDefaults();
        for (Scalar field : model.scalars)
            fields.scalar(field);
        AmbiguousRelations ambiguous = new AmbiguousRelations(model);
        for (RelationField field : model.relations) {
            if (ambiguous.report(field)) return false;
            fields.relation(field);
        }
        for (KeyLink index : model.indexes)
            if (model.isView()) {
                view.index(index);
            } else {
                new IndexChecks(configuration, index, names).check();
            }
        return true;
    }

    /// What a model's table is called, with its database schema.
    static String table(Container model) {
        String schema = model.schemaName();
        return schema == null ? model.tableName() : schema + "\n" + model.tableName();
    }

    /// Two models with one table.
    void repeatedTable(Container existing, Container model) {
        Container marked = model.mappedName != null ? model : existing;
        Container other = marked == model ? existing : model;
        AttributeNode map = marked.node.attribute("map");
        if (map != null) marked.problems().add(NameRule.DUPLICATE_TABLE, map.range(), model.tableName(), other.name());
    }

    void enums() {
        Map<String, EnumLink> taken = new HashMap<>();
        for (EnumLink link : linker.enums()) {
            linker.complete(link.file.block());
            if (connector == Connector.SQLSERVER)
                link.file.problems().add(DatabaseRule.ENUM_NOT_SUPPORTED, link.node.range(), link.node.name().text());
            String table = (link.schema == null ? "" : link.schema.value()) + "\n"
                    + (link.mappedName == null ? link.node.name().text() : link.mappedName);
            if (taken.put(table, link) != null && connector != Connector.SQLSERVER)
                link.file.problems().add(NameRule.DUPLICATE_ENUM, link.node.range(), link.node.name().text());
            if (link.schema != null) {
                schemaName(link.file, link.schema);
            } else if (configuration.schemas() != null && Capabilities.hasSchemas(connector)) {
                link.file.problems().add(DatabaseRule.SCHEMA_MISSING, link.node.range(), link.node.name().text());
            }
        }
    }

    void schema(Container model) {
        if (model.schema != null) {
            schemaName(model.file, model.schema);
        } else if (configuration.schemas() != null && Capabilities.hasSchemas(connector)) {
            model.problems().add(DatabaseRule.SCHEMA_MISSING, model.node.range(), model.name());
        }
    }

    private void schemaName(SourceFile file, ExpressionNode.Text name) {
        if (!Capabilities.hasSchemas(connector)) {
            file.problems().add(DatabaseRule.SCHEMA_NOT_SUPPORTED, name.range());
        } else if (configuration.datasource() != null && !configuration.datasource().schemas().contains(name.value())) {
            file.problems().add(DatabaseRule.SCHEMA_UNKNOWN, name.range());
        }
    }
}
