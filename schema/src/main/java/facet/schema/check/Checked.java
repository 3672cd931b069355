package facet.schema.check;

import java.util.ArrayList;
import java.util.List;

import facet.language.Diagnostic;
import facet.schema.model.Datamodel;
import org.jspecify.annotations.Nullable;

/// A schema that was linked and held to the rules. After an edit the next one is made from it. Immutable but for the model,
/// which is made when it is asked for first.
public final class Checked {
    final BlockList blocks;
    final BlockState[] states;
    final Configuration configuration;
    final NameCounts names;
    final @Nullable ReferenceCycles cycles;
    private final List<List<Diagnostic>> diagnostics;
    private final int errorCount;
    private final int warningCount;
    private final boolean isThorough;
    private @Nullable Linker linker;
    private @Nullable Datamodel datamodel;

    /// @param isThorough whether no error kept the second stage from being asked
    /// @param linker by which blocks were linked as far as they had to be checked
    Checked(BlockList blocks, BlockState[] states, Configuration configuration, NameCounts names,
            @Nullable ReferenceCycles cycles, Report report, boolean isThorough, Linker linker) {
        this.blocks = blocks;
        this.states = states;
        this.configuration = configuration;
        this.names = names;
        this.cycles = cycles;
        this.diagnostics = report.sorted();
        this.errorCount = report.errorCount();
        this.warningCount = report.warningCount();
        this.isThorough = isThorough;
        this.linker = linker;
    }

    /// What is wrong with each file.
    public List<List<Diagnostic>> diagnostics() {
        return diagnostics;
    }

    /// How many errors there are in all files, those that are not listed included.
    public int errorCount() {
        return errorCount;
    }

    /// How many warnings there are in all files, those that are not listed included.
    public int warningCount() {
        return warningCount;
    }

    /// Whether all rules were asked: relations, keys and the database's are, as long as names, types and attributes are right.
    public boolean isThorough() {
        return isThorough;
    }

    /// What the schema means.
    public synchronized Datamodel datamodel() {
        Datamodel made = datamodel;
        if (made == null) {
            made = build();
            datamodel = made;
            linker = null;
        }
        return made;
    }

    private Datamodel build() {
        Linker all = linker;
        if (all == null) throw new IllegalStateException("the model is there without having been made");
        all.completeAll();
        List<RelationLink> relations = new ArrayList<>();
        for (Linked.Container model : all.models())
            relations.addAll(RelationFinder.find(model));
        return new DatamodelBuilder(all, configuration, relations).build();
    }
}
