package facet.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Which edits are sent in parts, and what each part holds.
final class SaveSplits {
    private static final Instant LONG_AGO = Instant.parse("1000-01-01T00:00:00Z");
    private static final long BELOW_USUAL_NUMBERS = -31_000;
    private static final long NAMESPACE = 0xFACE_7000_0000_4000L;

    private final List<RowEdit> edits;
    private final Catalog catalog;
    private final SqlDialect sql;
    private final Map<Integer, Map<String, Value>> vacated = new HashMap<>();
    private final Map<Integer, Set<String>> completed = new HashMap<>();

    SaveSplits(List<RowEdit> edits, Catalog catalog, SqlDialect sql) {
        this.edits = edits;
        this.catalog = catalog;
        this.sql = sql;
    }

    /// What the columns hold between the first part of an edit and its next.
    Map<String, Value> vacated(int edit) {
        return vacated.getOrDefault(edit, Map.of());
    }

    /// The columns that get their values in the last part.
    Set<String> completed(int edit) {
        return completed.getOrDefault(edit, Set.of());
    }

    /// Lets a row that is updated or deleted give up the unique value of `columns` beforehand, if it can.
    boolean vacateUnique(int edit, List<String> columns) {
        if (!isThere(edits.get(edit))) return false;
        for (String column : columns) {
            if (isNullable(edit, column) && sql.repeatsNullInUnique())
                return vacate(edit, Map.of(column, Value.ofNull()));
        }
        for (String column : columns) {
            Optional<Value> spare = refersAtOnce(edit, column) ? Optional.empty() : spare(edit, column);
            if (spare.isPresent()) return vacate(edit, Map.of(column, spare.get()));
        }
        return false;
    }

    /// Lets a row that is updated or deleted give up the foreign key of `columns` beforehand, if it can.
    boolean vacateReference(int edit, List<String> columns) {
        Map<String, Value> nulls = new LinkedHashMap<>();
        columns.stream().filter(column -> isNullable(edit, column))
                .forEach(column -> nulls.put(column, Value.ofNull()));
        return isThere(edits.get(edit)) && !nulls.isEmpty() && vacate(edit, nulls);
    }

    /// Lets a row get the foreign key of `columns` afterwards, if it can.
    boolean complete(int edit, List<String> columns) {
        boolean isNew = edits.get(edit) instanceof RowEdit.Insert;
        if (!isNew && !(edits.get(edit) instanceof RowEdit.Update)) return false;
        List<String> later = new ArrayList<>(columns);
        if (isNew) later.removeIf(column -> !isNullable(edit, column));
        else
            later.retainAll(EditValues.given(edits.get(edit)).keySet());
        boolean isKnown = columns.stream().filter(column -> !later.contains(column))
                .noneMatch(column -> EditValues.given(edits.get(edit)).get(column) instanceof Value.KeyOf);
        if (later.isEmpty() || !isKnown) return false;
        completed.computeIfAbsent(edit, none -> new LinkedHashSet<>()).addAll(later);
        return true;
    }

    private boolean vacate(int edit, Map<String, Value> values) {
        vacated.computeIfAbsent(edit, none -> new LinkedHashMap<>()).putAll(values);
        return true;
    }

    private static boolean isThere(RowEdit edit) {
        return edit instanceof RowEdit.Update || edit instanceof RowEdit.Delete;
    }

    private boolean isNullable(int edit, String column) {
        Optional<Table> table = catalog.table(edits.get(edit).source().table());
        return table.isPresent() && !table.get().primaryKey().contains(column)
                && !edits.get(edit).source().key().names().contains(column)
                && table.get().column(column).map(Column::isNullable).orElse(false);
    }

    /// Whether a value that nobody has would break a foreign key before the transaction ends.
    private boolean refersAtOnce(int edit, String column) {
        return catalog.table(edits.get(edit).source().table()).stream().flatMap(table -> table.foreignKeys().stream())
                .anyMatch(key -> key.columns().contains(column) && !sql.defers(key));
    }

    /// A value of the column's type that no row is likely to have; if one has it after all, the database refuses.
    private Optional<Value> spare(int edit, String column) {
        RowEdit of = edits.get(edit);
        String type = SavePlan.column(catalog, of.source().table(), column).declaredType().toLowerCase(Locale.ROOT);
        return switch (held(of, column)) {
            case null -> Optional.empty();
            case Value.Text _ when type.equals("uuid") || type.equals("uniqueidentifier") ->
                Optional.of(new Value.Text(new UUID(NAMESPACE, Long.MIN_VALUE | edit).toString()));
            case Value.Text _ -> Optional.of(new Value.Text("~~" + edit));
            case Value.Int _ -> Optional.of(new Value.Int(number(edit)));
            case Value.BigInt _ -> Optional.of(new Value.BigInt(number(edit)));
            case Value.Real _ -> Optional.of(new Value.Real(number(edit)));
            case Value.Decimal _ -> Optional.of(new Value.Decimal(BigDecimal.valueOf(number(edit))));
            case Value.DateTime(_, DateTimeForm form, _) ->
                Optional.of(Value.DateTime.of(LONG_AGO.plus(Duration.ofSeconds(edit)), form));
            case Value.Bytes _,Value.FileBytes _ ->
                Optional.of(Value.Bytes.of(Blob.of(("~~" + edit).getBytes(StandardCharsets.UTF_8))));
            case Value.Null _,Value.Bool _,Value.Json _,Value.LongText _,Value.EnumValue _,Value.ListValue _,Value.Raw _,Value.KeyOf _ ->
                Optional.empty();
        };
    }

    private static long number(int edit) {
        return BELOW_USUAL_NUMBERS - edit % 1000;
    }

    private static @Nullable Value held(RowEdit edit, String column) {
        return switch (edit) {
            case RowEdit.Update update -> held(update.oldValues(), update.key(), column);
            case RowEdit.Delete delete -> held(delete.oldValues(), delete.key(), column);
            case RowEdit.Insert _,RowEdit.Connect _,RowEdit.Disconnect _ -> null;
        };
    }

    private static @Nullable Value held(Map<String, Value> values, RowKey key, String column) {
        int place = key.key().names().indexOf(column);
        if (values.containsKey(column) || place < 0) return values.get(column);
        return switch (key.values().get(place)) {
            case Stored.Whole(long number) -> new Value.BigInt(number);
            case Stored.Text(String text) -> new Value.Text(text);
            default -> null;
        };
    }
}
