package facet.database;

import java.util.List;
import java.util.stream.Collectors;

/// Edits in words, for errors and reviews.
final class EditWords {
    private EditWords() {}

    /// Which row `edit` is about and what it does to it, as a clause: `User 3 (changed)`.
    static String of(RowEdit edit) {
        String table = edit.source().table().name();
        return switch (edit) {
            case RowEdit.Insert _ -> table + " (new)";
            case RowEdit.Update(_, RowKey key, _, _, _) -> table + " " + key(key) + " (changed)";
            case RowEdit.Delete(_, RowKey key, _, _) -> table + " " + key(key) + " (deleted)";
            case RowEdit.Connect(_, Value a, Value b) -> table + " " + link(a, b) + " (linked)";
            case RowEdit.Disconnect(_, Value a, Value b) -> table + " " + link(a, b) + " (unlinked)";
        };
    }

    /// The values of a key as a person writes them.
    static String key(RowKey key) {
        return key.values().stream().map(value -> ValueText.show(value, 0)).collect(Collectors.joining(", "));
    }

    private static String link(Value a, Value b) {
        return List.of(a, b).stream().map(value -> ValueText.show(value, TextRules.USUAL))
                .collect(Collectors.joining(" – "));
    }
}
