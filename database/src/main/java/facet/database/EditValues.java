package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What the row of an edit holds before and after it, as far as the edit tells.
///
/// @param catalog says how each column stores its values
/// @param codec does that
record EditValues(Catalog catalog, ValueCodec codec) {

    /// What the row held in `columns`, or nothing if that is not known of all or one is NULL.
    List<Stored> before(RowEdit edit, List<String> columns) {
        return switch (edit) {
            case RowEdit.Insert _,RowEdit.Connect _ -> List.of();
            case RowEdit.Update update -> stored(update.oldValues(), update.key(), edit, columns);
            case RowEdit.Delete delete -> stored(delete.oldValues(), delete.key(), edit, columns);
            case RowEdit.Disconnect gone -> stored(linked(gone.a(), gone.b()), null, edit, columns);
        };
    }

    /// What the row will hold in `columns`, or nothing if that is not known of all, one is NULL, or none of them changes.
    List<Stored> after(RowEdit edit, List<String> columns) {
        return switch (edit) {
            case RowEdit.Insert insert -> stored(insert.values(), null, edit, columns);
            case RowEdit.Connect made -> stored(linked(made.a(), made.b()), null, edit, columns);
            case RowEdit.Update update -> {
                Map<String, Value> changed = new HashMap<>(update.oldValues());
                changed.putAll(update.newValues());
                yield changes(update, columns) ? stored(changed, update.key(), edit, columns) : List.of();
            }
            case RowEdit.Delete _,RowEdit.Disconnect _ -> List.of();
        };
    }

    static boolean changes(RowEdit.Update update, List<String> columns) {
        return columns.stream().anyMatch(update.newValues()::containsKey);
    }

    /// The values that `edit` gives to columns.
    static Map<String, Value> given(RowEdit edit) {
        return switch (edit) {
            case RowEdit.Insert insert -> insert.values();
            case RowEdit.Update update -> update.newValues();
            case RowEdit.Connect made -> linked(made.a(), made.b());
            case RowEdit.Disconnect gone -> linked(gone.a(), gone.b());
            case RowEdit.Delete _ -> Map.of();
        };
    }

    static Map<String, Value> linked(Value a, Value b) {
        return Map.of(RowEdit.LINK_A, a, RowEdit.LINK_B, b);
    }

    private List<Stored> stored(Map<String, Value> known, @Nullable RowKey key, RowEdit edit, List<String> columns) {
        List<Stored> result = new ArrayList<>();
        for (String column : columns) {
            Value value = known.get(column);
            int place = key == null ? -1 : key.key().names().indexOf(column);
            Stored stored = value != null
                    ? codec.stored(value, SavePlan.column(catalog, edit.source().table(), column))
                            .orElse(Stored.ofNull())
                    : key != null && place >= 0 ? key.values().get(place) : Stored.ofNull();
            if (stored.isNull()) return List.of();
            result.add(stored);
        }
        return result;
    }
}
