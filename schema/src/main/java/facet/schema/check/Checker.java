package facet.schema.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import facet.schema.check.BlockList.Entry;
import facet.schema.check.ConfigurationReader.Written;
import facet.schema.rule.Problems;
import facet.schema.syntax.BlockNode.ConfigNode;
import org.jspecify.annotations.Nullable;

/// Links files to a model and holds them to the rules: names, types and attributes first, and where these are right,
/// relations and what the database asks for.
///
/// The result for a block depends on the block and on what it sees of the blocks it names. After an edit it is found anew
/// only where one of these may have changed, so that most blocks keep theirs.
public final class Checker {
    private final BlockList blocks;
    private final Release release;
    private final @Nullable Checked before;
    private final int[] origins;
    private final BlockState[] states;
    private final @Nullable Uses[] uses;
    private final Linker linker;
    private final Report report;

    private Checker(List<SourceTree> files, Release release, @Nullable Checked before) {
        this.blocks = new BlockList(files);
        this.release = release;
        this.before = before;
        this.origins = before == null ? new int[0] : origins(files, before);
        this.states = new BlockState[blocks.size()];
        this.uses = new Uses[blocks.size()];
        this.linker = new Linker(blocks, uses, release);
        this.report = new Report(blocks);
    }

    /// The schema that `files` make together.
    public static Checked check(List<SourceTree> files, Release release) {
        return new Checker(files, release, null).check();
    }

    /// The schema that `files` make together, as `check` gives it.
    ///
    /// @param before a schema of the same release, from whose trees those of `files` were made
    public static Checked check(List<SourceTree> files, Release release, Checked before) {
        return new Checker(files, release, before).check();
    }

    /// Which block of those before each block was, or -1.
    private int[] origins(List<SourceTree> files, Checked before) {
        int[] firstBlocks = new int[before.blocks.files().size()];
        for (int i = 1; i < firstBlocks.length; i++)
            firstBlocks[i] = firstBlocks[i - 1] + before.blocks.files().get(i - 1).tree().pieces().size() - 1;
        int[] found = new int[blocks.size()];
        for (int i = 0; i < found.length; i++) {
            Entry entry = blocks.get(i);
            SourceTree file = files.get(entry.file());
            found[i] = -1;
            if (file.before() < 0) continue;
            boolean isSame = file.tree() == before.blocks.files().get(file.before()).tree();
            int piece = isSame ? entry.pieceIndex() : file.tree().origin(entry.pieceIndex());
            if (piece >= 0) found[i] = firstBlocks[file.before()] + piece;
        }
        return found;
    }

    private Checked check() {
        for (int i = 0; i < origins.length; i++)
            if (before != null && origins[i] >= 0) uses[i] = before.states[origins[i]].uses();
        Configuration configuration = configuration();
        BitSet first = new BitSet();
        BitSet second = new BitSet();
        if (before == null || !configuration.asksTheSame(before.configuration)) {
            first.set(0, blocks.size());
            second.set(0, blocks.size());
        } else {
            Stale stale = new Stale(before.blocks, blocks, origins, linker);
            first = stale.first();
            second = stale.second(first);
        }
        SecondChecker checker = new SecondChecker(blocks, states, before, linker, configuration, report);
        firstStage(first, checker);
        keep(second);
        for (int i = 0; i < states.length; i++)
            report.add(i, states[i].problems());
        blocks.repeated().forEach(this::repeated);
        boolean isThorough = !report.hasErrors();
        checker.check();
        return new Checked(blocks, states, configuration, checker.names(), checker.cycles(), report, isThorough,
                linker);
    }

    private Configuration configuration() {
        List<Written> written = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++)
            if (blocks.get(i).node() instanceof ConfigNode node) {
                SourceFile file = blocks.file(i);
                Names.check(node, file.problems());
                written.add(new Written(file, node));
                places.add(i);
            }
        Configuration configuration = ConfigurationReader.read(written, release);
        for (int i = 0; i < places.size(); i++) {
            Problems problems = written.get(i).file().problems();
            boolean hasErrors = problems.hasErrors();
            states[places.get(i)] = new BlockState(linker.uses(places.get(i)), problems.take(), hasErrors, null);
        }
        return configuration;
    }

    private void firstStage(BitSet stale, SecondChecker checker) {
        boolean isAhead = before == null && !report.hasErrors() && blocks.repeated().isEmpty() && !isAnyWrong();
        for (int i = stale.nextSetBit(0); i >= 0; i = stale.nextSetBit(i + 1)) {
            if (blocks.get(i).isConfiguration()) continue;
            linker.first(i);
            Problems problems = linker.file(i).problems();
            boolean hasErrors = problems.hasErrors();
            states[i] = new BlockState(linker.uses(i), problems.take(), hasErrors, null);
            isAhead &= !hasErrors;
            if (isAhead) checker.goAhead(i);
        }
    }

    /// Whether an error was found in a block by now.
    private boolean isAnyWrong() {
        for (BlockState state : states)
            if (state != null && state.hasErrors()) return true;
        return false;
    }

    /// Takes over what is known about the blocks that are not stale.
    private void keep(BitSet staleSecond) {
        if (before == null) return;
        for (int i = 0; i < states.length; i++)
            if (states[i] == null) {
                BlockState kept = before.states[origins[i]];
                boolean isStale = staleSecond.get(i) || reportsElsewhere(kept, before.blocks);
                states[i] = isStale ? kept.with(null) : kept;
            }
    }

    /// Whether something was said of a block that was read again, so that its places count otherwise. A relation that lacks
    /// a side depends on the names of the other model's constraints; it is rare enough to be checked each time.
    private boolean reportsElsewhere(BlockState state, BlockList old) {
        if (state.second() == null) return false;
        for (BlockState.RelationState relation : state.second().relations()) {
            if (relation.isOneSided()) continue;
            if (!relation.isWhole()) return true;
            Entry was = old.type(relation.target());
            Entry is = blocks.type(relation.target());
            if (was == null || is == null || was.piece() != is.piece()) return true;
        }
        return false;
    }

    private void repeated(BlockList.Repeated repeated) {
        Problems problems = new Problems();
        Names.repeated(blocks.get(repeated.index()).node(), repeated.before(), problems);
        report.add(repeated.index(), problems.take());
    }
}
