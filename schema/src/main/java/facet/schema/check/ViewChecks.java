package facet.schema.check;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.rule.DatabaseRule;
import facet.schema.rule.KeyRule;

/// What a view may not have.
final class ViewChecks {
    private final Configuration configuration;
    private final Container view;

    ViewChecks(Configuration configuration, Container view) {
        this.configuration = configuration;
        this.view = view;
    }

    void check() {
        if (!configuration.hasFeature("views")) view.problems().add(DatabaseRule.VIEWS_PREVIEW, view.node.range());
        if (view.primaryKey != null)
            view.problems().add(KeyRule.VIEW_PRIMARY_KEY, view.primaryKey.attribute.range());
        if (configuration.connector() == Connector.MONGODB) view.scalars.forEach(MongoChecks::mappedName);
    }

    void index(KeyLink index) {
        if (index.kind != KeyKind.UNIQUE) {
            view.problems().add(KeyRule.VIEW_INDEX, index.attribute.range());
        }
        if (index.mappedName != null) view.problems().add(KeyRule.VIEW_UNIQUE_ARGUMENT, index.attribute.range());
        if (index.isClustered != null) view.problems().add(KeyRule.VIEW_UNIQUE_ARGUMENT, index.attribute.range());
        for (KeyField field : index.fields)
            if (hasSettings(field))
                view.problems().add(KeyRule.VIEW_UNIQUE_ARGUMENT, index.attribute.range());
    }

    private static boolean hasSettings(KeyField field) {
        return field.sort() != null || field.length() != null || field.operators() != null;
    }
}
