package facet.schema.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import facet.schema.change.Lines;
import facet.schema.model.Model;
import facet.schema.model.Relation;
import facet.schema.reference.FileTree;
import facet.schema.reference.ReadSchema;
import facet.schema.syntax.AttributeNode;
import facet.schema.syntax.BlockNode;
import facet.schema.syntax.BlockNode.ModelNode;
import facet.schema.syntax.FieldNode;
import org.jspecify.annotations.Nullable;

/// Finds the facts that belong beside the lines of a file.
public final class InlayFacts {
    private final ReadSchema schema;
    private final FileTree file;
    private final List<InlayFact> facts = new ArrayList<>();

    private InlayFacts(ReadSchema schema, FileTree file) {
        this.schema = schema;
        this.file = file;
    }

    /// The table behind a model of another name, the actions that a relation has by default, and the join table behind a
    /// many-to-many relation, in the order of the text.
    public static List<InlayFact> of(ReadSchema schema, String file) {
        FileTree tree = schema.file(file).orElse(null);
        if (tree == null) return List.of();
        InlayFacts facts = new InlayFacts(schema, tree);
        for (BlockNode block : tree.tree().blocks())
            if (block instanceof ModelNode model) facts.model(model);
        facts.facts.sort(Comparator.comparingInt(InlayFact::offset));
        return List.copyOf(facts.facts);
    }

    private void model(ModelNode node) {
        Model model = schema.datamodel().model(node.name().text()).orElse(null);
        if (model == null || !model.at().nameRange().equals(node.name().range())) return;
        String table = model.schemaName() == null ? model.tableName() : model.schemaName() + "." + model.tableName();
        if (!table.equals(model.name())) facts.add(new InlayFact(node.name().end(), table));
        for (Relation relation : schema.datamodel().relationsOf(model.name())) {
            if (relation.from().model().equals(model.name())) relation(node, relation, relation.from().field());
            if (relation.joinTable() != null && relation.to().model().equals(model.name()))
                relation(node, relation, relation.to().field());
        }
    }

    private void relation(ModelNode node, Relation relation, @Nullable String name) {
        for (FieldNode field : node.fields()) {
            if (!field.name().text().equals(name)) continue;
            RelationFacts known = new RelationFacts(schema, relation);
            if (relation.joinTable() != null) {
                facts.add(new InlayFact(Lines.end(field, file.text()), "table " + relation.joinTable()));
            } else if (known.hasKey() && !known.defaults().isEmpty()) {
                facts.add(new InlayFact(end(field), known.defaults()));
            }
        }
    }

    private int end(FieldNode field) {
        AttributeNode attribute = field.attribute("relation");
        return attribute == null ? Lines.end(field, file.text()) : Lines.of(attribute, file.text()).end();
    }
}
