package facet.schema.check;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final Declarations declarations;
    private final Configuration configuration;
    private final List<RelationLink> relations;
    private final Connector connector;

    SecondStage(Declarations declarations, Configuration configuration, List<RelationLink> relations) {
        this.declarations = declarations;
        this.configuration = configuration;
        this.relations = relations;
        this.connector = configuration.connector();
    }

    void check() {
        datasource();
        composites();
        ConstraintNames names = ConstraintNames.gather(declarations, configuration, relations);
        for (Container model : declarations.models)
            for (Scalar field : model.scalars)
                FieldChecks.function(connector, field);
        tables();
        for (Container model : modelsThenViews())
            if (!model(model, names)) return;
        enums();
        RelationChecks checks = new RelationChecks(declarations, configuration, relations, names);
        relations.forEach(checks::check);
    }

    private void datasource() {
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

    private void composites() {
        CompositeCycles.check(declarations);
        for (Container type : declarations.composites) {
            if (connector != Connector.MONGODB)
                type.problems().add(DatabaseRule.COMPOSITE_NOT_SUPPORTED, type.node.range());
            if (declarations.hasErrors()) continue;
            if (type.node.fields().isEmpty()) type.problems().add(NameRule.EMPTY_COMPOSITE, type.node.range());
            for (Scalar field : type.scalars) {
                DefaultLiterals.check(field);
                new NativeTypeCheck(configuration, field).check();
            }
        }
    }

    /// Whether it is clear which relation fields belong together; where not, nothing more is said.
    private boolean model(Container model, ConstraintNames names) {
        ViewChecks view = new ViewChecks(configuration, model);
        if (model.isView()) {
            view.check();
        } else {
            new ModelChecks(configuration, model, names).check();
        }
        schema(model);
        FieldChecks fields = new FieldChecks(configuration, model, names);
        if (!model.isView()) fields.setDefaults();
        model.scalars.forEach(fields::scalar);
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

    private List<Container> modelsThenViews() {
        List<Container> ordered = new ArrayList<>(declarations.models);
        ordered.sort(Comparator.comparing(Container::isView));
        return ordered;
    }

    private void tables() {
        Map<String, Container> taken = new HashMap<>();
        for (Container model : declarations.models) {
            Container existing = taken.put(model.schemaName() + "\n" + model.tableName(), model);
            if (existing == null) continue;
            Container marked = model.mappedName != null ? model : existing;
            Container other = marked == model ? existing : model;
            AttributeNode map = marked.node.attribute("map");
            if (map != null)
                marked.problems().add(NameRule.DUPLICATE_TABLE, map.range(), model.tableName(), other.name());
        }
    }

    private void enums() {
        Map<String, EnumLink> taken = new HashMap<>();
        for (EnumLink link : declarations.enums) {
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

    private void schema(Container model) {
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
