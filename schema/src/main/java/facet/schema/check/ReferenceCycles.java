package facet.schema.check;

import java.util.BitSet;
import java.util.List;

import facet.schema.check.BlockState.Cascade;
import facet.schema.check.Linked.RelationField;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.rule.Problems;
import facet.schema.rule.RelationRule;
import org.jspecify.annotations.Nullable;

/// Referential actions that run in a circle or reach a model on several ways, where that is not allowed. Immutable.
final class ReferenceCycles {
    private final List<Edge> edges;
    private final BitSet circular = new BitSet();
    private final BitSet joining = new BitSet();

    /// A relation with both its sides.
    ///
    /// @param owner the index of the model that has the forward side
    record Edge(int owner, String target, Cascade cascade) {

        boolean modifies() {
            return cascade.modifies();
        }

        private boolean leadsLike(Edge other) {
            return owner == other.owner && modifies() == other.modifies() && target.equals(other.target);
        }
    }

    private ReferenceCycles(List<Edge> edges) {
        this.edges = edges;
    }

    /// What is wrong with `edges`; found anew only where they lead elsewhere than before.
    ///
    /// @param edges in the order of the blocks
    /// @param before under the same configuration
    static ReferenceCycles of(List<Edge> edges, BlockList blocks, Configuration configuration,
            @Nullable ReferenceCycles before) {
        ReferenceCycles cycles = new ReferenceCycles(edges);
        if (before != null && before.leadLike(edges)) {
            cycles.circular.or(before.circular);
            cycles.joining.or(before.joining);
        } else if (!edges.isEmpty()) {
            cycles.find(new CascadeGraph(edges, blocks), configuration);
        }
        return cycles;
    }

    /// Whether relations are checked for circles at all.
    static boolean areSought(Configuration configuration) {
        return Capabilities.detectsCycles(configuration.connector()) || !configuration.usesForeignKeys();
    }

    private boolean leadLike(List<Edge> others) {
        if (edges.size() != others.size()) return false;
        for (int i = 0; i < edges.size(); i++)
            if (!edges.get(i).leadsLike(others.get(i))) return false;
        return true;
    }

    private void find(CascadeGraph graph, Configuration configuration) {
        int[] circles = graph.circles();
        BitSet reachingLoops = graph.reachingLoops();
        boolean seeksPaths = Capabilities.detectsCycles(configuration.connector()) && configuration.usesForeignKeys();
        CascadePaths paths = null;
        int owner = -1;
        int relation = 0;
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            if (!edge.modifies()) continue;
            if (edge.owner != owner) {
                owner = edge.owner;
                paths = seeksPaths && graph.end(owner) - graph.begin(owner) > 1 ? new CascadePaths(graph, owner) : null;
            }
            int target = graph.target(relation);
            if (circles[owner] == circles[target] || reachingLoops.get(target)) circular.set(i);
            if (paths != null && paths.meetsOthers(relation - graph.begin(owner))) joining.set(i);
            relation++;
        }
    }

    /// Reports what is wrong with the relation at `index`.
    void report(int index, Problems problems) {
        if (circular.get(index)) problems.add(RelationRule.CYCLE, edges.get(index).cascade.range());
        if (joining.get(index)) problems.add(RelationRule.SEVERAL_PATHS, edges.get(index).cascade.range());
    }

    /// The field as one that leads to another model, for which it has to be the forward side of a relation with both its sides.
    static Cascade cascade(RelationField field, Configuration configuration) {
        boolean modifies = modifies(field.onUpdate == null ? ReferentialAction.CASCADE : field.onUpdate)
                || modifies(onDelete(field, configuration));
        return new Cascade(modifies, field.node.range());
    }

    private static ReferentialAction onDelete(RelationField field, Configuration configuration) {
        if (field.onDelete != null) return field.onDelete;
        boolean isRequired = field.node.arity() == Arity.REQUIRED || (field.fields != null
                && field.fields.stream().anyMatch(each -> each.node.arity() == Arity.REQUIRED));
        if (!isRequired) return ReferentialAction.SET_NULL;
        return configuration.connector().allows(ReferentialAction.RESTRICT, !configuration.usesForeignKeys())
                ? ReferentialAction.RESTRICT
                : ReferentialAction.NO_ACTION;
    }

    private static boolean modifies(ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
    }
}
