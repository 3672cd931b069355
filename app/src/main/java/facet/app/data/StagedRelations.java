package facet.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import facet.app.data.StagedEdits.Link;
import facet.app.data.StagedEdits.StagedLink;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;

/// What staged edits make of relations, for the cells that show them: which links come and go, and what the rows are called that
/// are newly referred to. FX thread only.
final class StagedRelations {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 1_000;

    private final StagedEdits staged;
    /// What rows were called when they were picked, the newest last.
    private final SequencedMap<Picked, String> names = new LinkedHashMap<>();

    private record Picked(String model, List<Value> key) {}

    /// The rows of the other side whose links are staged for one row.
    ///
    /// @param added their keys, where they are to be linked
    /// @param removed where they are not any more
    record Change(List<Value> added, List<Value> removed) {
        static final Change NONE = new Change(List.of(), List.of());

        Change {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        boolean isNone() {
            return added.isEmpty() && removed.isEmpty();
        }
    }

    StagedRelations(StagedEdits staged) {
        this.staged = staged;
    }

    /// @param here the key of the row, or a [NewRowKey]
    Change links(ShownColumn.Between between, Value here) {
        Map<Link, StagedLink> links = staged.of(between.source()).links();
        if (links.isEmpty()) return Change.NONE;
        List<Value> added = new ArrayList<>();
        List<Value> removed = new ArrayList<>();
        links.forEach((link, edit) -> {
            if (between.here(link).equals(here)) (edit.isLinked() ? added : removed).add(between.there(link));
        });
        return new Change(added, removed);
    }

    /// Remembers what a row is called that is referred to from now on.
    void remember(String model, List<Value> key, String name) {
        names.putLast(new Picked(model, key), name);
        if (names.size() > MOST_NAMES) names.pollFirstEntry();
    }

    /// What is remembered of rows that are in the database.
    List<StagedRows.Named> names() {
        return names.entrySet().stream()
                .filter(each -> each.getKey().key().stream().allMatch(value -> NewRowKey.row(value).isEmpty()))
                .map(each -> new StagedRows.Named(each.getKey().model(), each.getKey().key(), each.getValue()))
                .toList();
    }

    void remember(List<StagedRows.Named> known) {
        known.forEach(each -> remember(each.model(), each.key(), each.name()));
    }

    /// What the row with a key is called, else its key.
    String name(String model, List<Value> key) {
        for (Value value : key) {
            OptionalLong row = NewRowKey.row(value);
            if (row.isPresent()) return newRow(row.getAsLong(), model);
        }
        String known = names.get(new Picked(model, key));
        return known != null
                ? known
                : key.stream().map(value -> ValueText.show(value, TextRules.USUAL)).collect(Collectors.joining(", "));
    }

    /// What a row is called that is not in the database yet: by its first text.
    String newRow(long id, String model) {
        return staged.newRow(id).map(row -> firstText(row.values())).map(text -> "new " + model + " " + text)
                .orElse("new " + model);
    }

    private static String firstText(Map<String, Value> values) {
        Optional<String> text = values.values().stream()
                .flatMap(value -> value instanceof Value.Text(String words) && !words.isBlank()
                        ? Optional.of(words).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
        return text.map(words -> words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) + "…" : words)
                .orElse("");
    }
}
