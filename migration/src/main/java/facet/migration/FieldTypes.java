package facet.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import facet.database.Column;
import facet.database.Table;

/// The types of all fields. Columns that refer to each other get one type where one holds the values of both.
final class FieldTypes {
    private final Map<Place, String> types = new HashMap<>();

    private record Place(String table, String column) {
        static Place of(Table table, String column) {
            return new Place(table.name().toLowerCase(Locale.ROOT), column.toLowerCase(Locale.ROOT));
        }
    }

    private FieldTypes() {}

    /// The types of the columns of `tables`, by what was declared and by `links`. A type only ever gets wider, so this ends.
    static FieldTypes of(List<ModelNames> tables, List<Link> links) {
        FieldTypes types = new FieldTypes();
        for (ModelNames model : tables) {
            for (Column column : model.table().columns()) {
                types.types.put(Place.of(model.table(), column.name()), ColumnTypes.of(column.declaredType()));
            }
        }
        boolean isWider = true;
        while (isWider) {
            isWider = false;
            for (Link link : links) {
                isWider |= types.widen(link);
            }
        }
        return types;
    }

    private boolean widen(Link link) {
        boolean isWider = false;
        for (int i = 0; i < link.columns().size(); i++) {
            Place from = Place.of(link.from().table(), link.columns().get(i));
            Place to = Place.of(link.to().table(), link.referenced().get(i));
            String shared = ColumnTypes.shared(of(from), of(to));
            if (shared.isEmpty() || (shared.equals(of(from)) && shared.equals(of(to)))) continue;
            types.put(from, shared);
            types.put(to, shared);
            isWider = true;
        }
        return isWider;
    }

    /// The type of a column as a schema writes it, without question mark.
    String of(Table table, String column) {
        return of(Place.of(table, column));
    }

    private String of(Place place) {
        String type = types.get(place);
        if (type == null) throw new IllegalArgumentException("No column " + place);
        return type;
    }

    /// Whether both ends of each pair of columns have the same type.
    boolean agree(Link link) {
        for (int i = 0; i < link.columns().size(); i++) {
            String from = of(link.from().table(), link.columns().get(i));
            if (!from.equals(of(link.to().table(), link.referenced().get(i)))) return false;
        }
        return true;
    }
}
