package facet.schema.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.schema.check.BlockList.Entry;
import facet.schema.check.BlockState.Cascade;
import facet.schema.check.BlockState.RelationState;
import facet.schema.check.BlockState.Reported;
import facet.schema.check.BlockState.Second;
import facet.schema.check.Linked.Container;
import facet.schema.check.ReferenceCycles.Edge;
import facet.schema.rule.Problem;
import facet.schema.rule.Problems;
import facet.schema.syntax.BlockKind;
import org.jspecify.annotations.Nullable;

/// The second stage of all blocks, where the first found no error. What is known of a block is not asked again.
final class SecondChecker {
    /// How many blocks further the first stage may be.
    private static final int LONGEST_WAIT = 32;

    private final BlockList blocks;
    private final BlockState[] states;
    private final @Nullable Checked before;
    private final Linker linker;
    private final Configuration configuration;
    private final Report report;
    private final SecondStage stage;
    private final ErrorsSoFar errors = new ErrorsSoFar();
    private final boolean seeksCycles;
    private final ConstraintNames untaken;
    /// What was found out ahead of the others, and up to which block.
    private final @Nullable Second[] early;
    private int reached;
    private NameCounts names = NameCounts.NONE;
    private @Nullable ReferenceCycles cycles;

    SecondChecker(BlockList blocks, BlockState[] states, @Nullable Checked before, Linker linker,
            Configuration configuration, Report report) {
        this.blocks = blocks;
        this.states = states;
        this.before = before;
        this.linker = linker;
        this.configuration = configuration;
        this.report = report;
        this.stage = new SecondStage(linker, configuration);
        this.seeksCycles = ReferenceCycles.areSought(configuration);
        this.untaken = new ConstraintNames(configuration, NameCounts.NONE);
        this.early = new Second[states.length];
    }

    /// Checks those blocks at once that the first stage has just left, as long as it found no error: what it knows of them is
    /// at hand, which in a large schema it is not at the end. Those that have to wait for blocks far behind them are left.
    ///
    /// @param index of the block the first stage left last
    void goAhead(int index) {
        while (reached <= index) {
            boolean isReady = linker.isCompleteAround(reached);
            if (!isReady && index - reached < LONGEST_WAIT) return;
            if (isReady && linker.isModel(reached)) early[reached] = second(reached, untaken);
            reached++;
        }
    }

    /// Fills in the second stages and reports them.
    void check() {
        NameCounts old = before == null ? NameCounts.NONE : before.names;
        if (report.hasErrors()) {
            names = old.with(gone(), List.of());
            return;
        }
        List<NameHashes> gone = gone();
        List<NameHashes> come = new ArrayList<>();
        BitSet fresh = new BitSet();
        for (int i = 0; i < states.length; i++)
            if (linker.isModel(i) && states[i].second() == null) {
                fresh.set(i);
                Second found = early[i];
                Second second = found == null ? second(i, untaken) : found;
                states[i] = states[i].with(second);
                come.add(second.names());
            }
        names = old.with(gone, come);
        checkNames(fresh, names.flipped(old, gone, come));
        report();
    }

    /// The names of all constraints.
    NameCounts names() {
        return names;
    }

    /// What is wrong with the actions of relations, if somebody asked.
    @Nullable
    ReferenceCycles cycles() {
        return cycles;
    }

    /// The names of the blocks before that are no more.
    private List<NameHashes> gone() {
        if (before == null) return List.of();
        Set<Second> kept = Collections.newSetFromMap(new IdentityHashMap<>(states.length));
        for (BlockState state : states)
            if (state.second() != null) kept.add(state.second());
        List<NameHashes> gone = new ArrayList<>();
        for (BlockState state : before.states)
            if (state.second() != null && !kept.contains(state.second())) gone.add(state.second().names());
        return gone;
    }

    /// Checks the models once more that have a name which others have as well, or have no more: few, and only now it is known.
    ///
    /// @param fresh the models that were checked as if nobody had their names
    /// @param flipped the names that others have taken or given back
    private void checkNames(BitSet fresh, Set<Long> flipped) {
        ConstraintNames taken = new ConstraintNames(configuration, names);
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second == null) continue;
            boolean isAsked = fresh.get(i) ? mayHaveTwice(second) : isAny(second.names(), flipped);
            if (isAsked) states[i] = states[i].with(second(i, taken));
        }
    }

    private boolean mayHaveTwice(Second second) {
        if (!names.mayHaveTwice()) return false;
        for (int i = 0; i < second.names().size(); i++)
            if (names.isTwice(second.names().get(i))) return true;
        for (RelationState relation : second.relations())
            if (!relation.isWhole()) return true;
        return false;
    }

    private static boolean isAny(NameHashes names, Set<Long> wanted) {
        if (wanted.isEmpty()) return false;
        for (int i = 0; i < names.size(); i++)
            if (wanted.contains(names.get(i))) return true;
        return false;
    }

    private Second second(int index, ConstraintNames taken) {
        linker.completeAround(index);
        Container model = linker.container(index);
        List<RelationLink> relations = RelationFinder.find(model);
        NameHashes found = taken.of(model, relations);
        RelationChecks checks = new RelationChecks(errors, configuration, taken);
        Problems problems = model.problems();
        stage.functions(model);
        List<Problem> functions = problems.take();
        boolean isClear = stage.check(model, taken);
        List<Problem> others = problems.take();
        if (relations.isEmpty())
            return new Second(functions, others, isClear, found, SecondStage.table(model), List.of());
        List<RelationState> checked = new ArrayList<>(relations.size());
        for (RelationLink relation : relations)
            checked.add(relation(model, relation, checks));
        return new Second(functions, others, isClear, found, SecondStage.table(model), checked);
    }

    private RelationState relation(Container model, RelationLink relation, RelationChecks checks) {
        Container target = relation.modelA() == model ? relation.modelB() : relation.modelA();
        boolean isWhole = relation.forward() != null && relation.back() != null;
        Reported unless = reported(false, model, target, relation, checks);
        Reported behind = errors.isAsked() ? reported(true, model, target, relation, checks) : unless;
        Cascade cascade = seeksCycles && isWhole && relation.isInline() && relation.forward() != null
                ? ReferenceCycles.cascade(relation.forward(), configuration)
                : null;
        return new RelationState(target.name(), isWhole, cascade, unless, behind);
    }

    private Reported reported(boolean isBehindError, Container model, Container target, RelationLink relation,
            RelationChecks checks) {
        errors.begin(isBehindError, model.problems(), target.problems());
        checks.check(relation);
        List<Problem> here = model.problems().take();
        List<Problem> there = target.problems().take();
        return here.isEmpty() && there.isEmpty() ? Reported.NOTHING : new Reported(here, there);
    }

    /// Reports all in the order in which it counts: what comes later may depend on what came before.
    private void report() {
        stage.datasource();
        SourceFile datasource = configuration.datasourceFile();
        if (datasource != null) take(datasource);
        stage.composites(report.hasErrors());
        linker.composites().forEach(type -> take(type.file));
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second != null) report.add(i, second.functions());
        }
        tables();
        if (!areClear(BlockKind.MODEL) || !areClear(BlockKind.VIEW)) return;
        stage.enums();
        linker.enums().forEach(link -> take(link.file));
        if (seeksCycles) findCycles();
        int edge = 0;
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second != null) edge = relations(i, second, edge);
        }
    }

    private void take(SourceFile file) {
        report.add(file.block(), file.problems().take());
    }

    private boolean areClear(BlockKind kind) {
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second == null || blocks.get(i).node().kind() != kind) continue;
            report.add(i, second.problems());
            if (!second.isClear()) return false;
        }
        return true;
    }

    private void tables() {
        Map<String, Integer> taken = HashMap.newHashMap(states.length);
        tables(taken, BlockKind.MODEL);
        tables(taken, BlockKind.VIEW);
    }

    private void tables(Map<String, Integer> taken, BlockKind kind) {
        for (int i = 0; i < states.length; i++) {
            if (blocks.get(i).node().kind() != kind) continue;
            Second second = states[i].second();
            Integer existing = second == null ? null : taken.put(second.table(), i);
            if (existing == null) continue;
            linker.complete(i);
            linker.complete(existing);
            stage.repeatedTable(linker.container(existing), linker.container(i));
            take(linker.file(existing));
            take(linker.file(i));
        }
    }

    private void findCycles() {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second == null) continue;
            for (RelationState relation : second.relations())
                if (relation.cascade() != null) edges.add(new Edge(i, relation.target(), relation.cascade()));
        }
        ReferenceCycles old = before != null && configuration.asksTheSame(before.configuration) ? before.cycles : null;
        cycles = ReferenceCycles.of(edges, blocks, configuration, old);
    }

    /// Reports on the relations of a block, of which those that may run in circles have numbers from `firstEdge` on, and gives
    /// the next number.
    private int relations(int index, Second second, int firstEdge) {
        int edge = firstEdge;
        for (RelationState relation : second.relations()) {
            if (cycles != null && relation.cascade() != null) {
                Problems problems = new Problems();
                cycles.report(edge++, problems);
                report.add(index, problems.take());
            }
            Reported reported = report.hasErrors() ? relation.behind() : relation.unless();
            report.add(index, reported.here());
            if (reported.there().isEmpty()) continue;
            Entry target = blocks.type(relation.target());
            if (target == null) throw new IllegalStateException("a relation to nothing: " + relation.target());
            report.add(target.index(), reported.there());
        }
        return edge;
    }
}
