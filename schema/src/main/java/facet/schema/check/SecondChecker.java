package facet.schema.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import facet.language.Diagnostic;
import facet.schema.check.BlockList.Entry;
import facet.schema.check.BlockState.RelationState;
import facet.schema.check.BlockState.Reported;
import facet.schema.check.BlockState.Second;
import facet.schema.check.Linked.Container;
import facet.schema.rule.Problems;
import facet.schema.syntax.BlockKind;
import org.jspecify.annotations.Nullable;

/// The second stage of all blocks, where the first found no error. What is known of a block is not asked again.
final class SecondChecker {
    private final BlockList blocks;
    private final BlockState[] states;
    private final @Nullable Checked before;
    private final Linker linker;
    private final Configuration configuration;
    private final Report report;
    private final SecondStage stage;
    private final ErrorsSoFar errors = new ErrorsSoFar();
    /// The relations found from the models that are checked now.
    private final Map<Integer, List<RelationLink>> relations = new TreeMap<>();
    /// The names that these bring.
    private final Map<Integer, List<String>> newNames = new TreeMap<>();

    SecondChecker(BlockList blocks, BlockState[] states, @Nullable Checked before, Linker linker,
            Configuration configuration, Report report) {
        this.blocks = blocks;
        this.states = states;
        this.before = before;
        this.linker = linker;
        this.configuration = configuration;
        this.report = report;
        this.stage = new SecondStage(linker, configuration);
    }

    /// Fills in the second stages and reports them. The names of all constraints are the result.
    NameCounts check() {
        NameCounts old = before == null ? NameCounts.NONE : before.names;
        if (report.hasErrors()) return old.with(gone(), List.of());
        if (ReferenceCycles.areSought(configuration) && isAnyMissing()) forgetAll();
        List<List<String>> gone = gone();
        List<List<String>> come = link();
        NameCounts names = old.with(gone, come);
        relink(names.flipped(old, gone, come));
        check(new ConstraintNames(configuration, names));
        report();
        return names;
    }

    private boolean isAnyMissing() {
        for (int i = 0; i < states.length; i++)
            if (linker.isModel(i) && states[i].second() == null) return true;
        return false;
    }

    private void forgetAll() {
        for (int i = 0; i < states.length; i++)
            states[i] = states[i].with(null);
    }

    /// The names of the blocks before that are no more.
    private List<List<String>> gone() {
        if (before == null) return List.of();
        Set<Second> kept = Collections.newSetFromMap(new IdentityHashMap<>(states.length));
        for (BlockState state : states)
            if (state.second() != null) kept.add(state.second());
        List<List<String>> gone = new ArrayList<>();
        for (BlockState state : before.states)
            if (state.second() != null && !kept.contains(state.second())) gone.add(state.second().names());
        return gone;
    }

    /// Links the models whose second stage is missing with all they see, and gives the names they bring.
    private List<List<String>> link() {
        List<List<String>> come = new ArrayList<>();
        for (int i = 0; i < states.length; i++)
            if (linker.isModel(i) && states[i].second() == null) {
                link(i);
                List<String> names = ConstraintNames.of(linker.container(i), relationsOf(i), configuration);
                come.add(names);
                newNames.put(i, names);
            }
        return come;
    }

    private void link(int index) {
        linker.completeAround(index);
        relations.put(index, RelationFinder.find(linker.container(index)));
    }

    /// Prepares the models for another check that use a name which others have taken or given back.
    private void relink(Set<String> flipped) {
        if (flipped.isEmpty()) return;
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second == null || Collections.disjoint(second.names(), flipped)) continue;
            link(i);
            newNames.put(i, second.names());
        }
    }

    private List<RelationLink> relationsOf(int index) {
        return relations.getOrDefault(index, List.of());
    }

    private void check(ConstraintNames names) {
        List<RelationLink> all = new ArrayList<>();
        relations.values().forEach(all::addAll);
        RelationChecks checks = new RelationChecks(errors, configuration, all, names);
        newNames.forEach((index, found) -> states[index] = states[index].with(second(index, found, names, checks)));
    }

    private Second second(int index, List<String> found, ConstraintNames names, RelationChecks checks) {
        Container model = linker.container(index);
        Problems problems = model.problems();
        stage.functions(model);
        List<Diagnostic> functions = problems.take();
        boolean isClear = stage.check(model, names);
        List<Diagnostic> others = problems.take();
        List<RelationState> checked = new ArrayList<>(relationsOf(index).size());
        for (RelationLink relation : relationsOf(index))
            checked.add(relation(model, relation, checks));
        return new Second(functions, others, isClear, found, SecondStage.table(model), checked);
    }

    private RelationState relation(Container model, RelationLink relation, RelationChecks checks) {
        Container target = relation.modelA() == model ? relation.modelB() : relation.modelA();
        boolean isWhole = relation.forward() != null && relation.back() != null;
        Reported unless = reported(false, model, target, relation, checks);
        Reported behind = errors.isAsked() ? reported(true, model, target, relation, checks) : unless;
        return new RelationState(target.name(), isWhole, unless, behind);
    }

    private Reported reported(boolean isBehindError, Container model, Container target, RelationLink relation,
            RelationChecks checks) {
        errors.begin(isBehindError, model.problems(), target.problems());
        checks.check(relation);
        List<Diagnostic> here = model.problems().take();
        List<Diagnostic> there = target.problems().take();
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
        for (int i = 0; i < states.length; i++) {
            Second second = states[i].second();
            if (second != null) relations(i, second);
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

    private void relations(int index, Second second) {
        for (RelationState relation : second.relations()) {
            Reported reported = report.hasErrors() ? relation.behind() : relation.unless();
            report.add(index, reported.here());
            if (reported.there().isEmpty()) continue;
            Entry target = blocks.type(relation.target());
            if (target == null) throw new IllegalStateException("a relation to nothing: " + relation.target());
            report.add(target.index(), reported.there());
        }
    }
}
