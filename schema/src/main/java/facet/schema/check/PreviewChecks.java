package facet.schema.check;

import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyLink;
import facet.schema.rule.AttributeRule;
import facet.schema.syntax.ArgumentNode;

/// What needs a preview feature to be on.
final class PreviewChecks {

    private PreviewChecks() {}

    static void check(Declarations declarations, Configuration configuration) {
        if (configuration.hasFeature("partialindexes")) return;
        for (Container model : declarations.models) {
            for (KeyLink index : model.indexes) {
                ArgumentNode where = index.where == null ? null : index.attribute.argument("where");
                if (where != null) model.problems().add(AttributeRule.PARTIAL_INDEX_PREVIEW, where.range());
            }
        }
    }
}
