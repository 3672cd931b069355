package facet.schema.check;

import java.util.List;

/// What is checked only where the first stage found no error.
final class SecondStage {
    private final Declarations declarations;
    private final Configuration configuration;
    private final List<RelationLink> relations;

    SecondStage(Declarations declarations, Configuration configuration, List<RelationLink> relations) {
        this.declarations = declarations;
        this.configuration = configuration;
        this.relations = relations;
    }

    void check() {}
}
