package facet.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// What was done to a text, in steps a user would name: a word typed, a run of deletions, one command.
/// It also knows which of the states it passes is the saved one.
final class UndoHistory {
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private long state;
    private long savedState;
    private long newestState;
    private boolean isSealed = true;

    /// What a change is, as far as joining it with the one before goes.
    enum Kind {
        TYPING,
        DELETING,
        COMMAND
    }

    /// One step: `changes` in the order in which they were made, and what was selected before and after.
    record Step(Kind kind, List<Document.Change> changes, TextRange before, TextRange after, long stateBefore,
            long stateAfter) {}

    void clear() {
        done.clear();
        undone.clear();
        savedState = state = ++newestState;
        isSealed = true;
    }

    void add(Kind kind, List<Document.Change> changes, TextRange before, TextRange after) {
        undone.clear();
        long stateAfter = ++newestState;
        Step last = done.peek();
        if (last != null && !isSealed && joins(last, kind, changes)) {
            done.pop();
            List<Document.Change> joined = new ArrayList<>(last.changes);
            joined.addAll(changes);
            done.push(new Step(kind, List.copyOf(joined), last.before, after, last.stateBefore, stateAfter));
        } else {
            done.push(new Step(kind, List.copyOf(changes), before, after, state, stateAfter));
        }
        state = stateAfter;
        isSealed = kind == Kind.COMMAND;
    }

    /// The next change begins a new step.
    void seal() {
        isSealed = true;
    }

    @Nullable
    Step undo() {
        Step step = done.poll();
        if (step == null) return null;
        undone.push(step);
        state = step.stateBefore;
        isSealed = true;
        return step;
    }

    @Nullable
    Step redo() {
        Step step = undone.poll();
        if (step == null) return null;
        done.push(step);
        state = step.stateAfter;
        isSealed = true;
        return step;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void markSaved() {
        savedState = state;
        isSealed = true;
    }

    boolean isDirty() {
        return state != savedState;
    }

    private static boolean joins(Step last, Kind kind, List<Document.Change> changes) {
        if (kind == Kind.COMMAND || last.kind != kind || changes.size() != 1) return false;
        Document.Change before = last.changes.getLast();
        Document.Change next = changes.getFirst();
        return kind == Kind.TYPING ? continuesWord(before, next) : continuesDeletion(before, next);
    }

    /// A step of typing is a word with the blanks behind it.
    private static boolean continuesWord(Document.Change before, Document.Change next) {
        if (!next.removed().isEmpty() || next.start() != before.start() + before.inserted().length()) return false;
        if (before.inserted().isEmpty() || next.inserted().isEmpty()) return false;
        char last = before.inserted().charAt(before.inserted().length() - 1);
        boolean beginsWord = Character.isWhitespace(last) && !Character.isWhitespace(next.inserted().charAt(0));
        return !beginsWord && last != '\n' && last != '\r';
    }

    private static boolean continuesDeletion(Document.Change before, Document.Change next) {
        boolean isBackwards = next.start() + next.removed().length() == before.start();
        return isBackwards || next.start() == before.start();
    }
}
