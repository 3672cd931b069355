package facet.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Column;

/// The types of all fields. Columns that refer to each other get one type where one holds the values of both and the engine
/// does not mind, as SQLite does not.
final class FieldTypes {
    private final Map<Place, FieldType> types = new HashMap<>();

    private record Place(String model, String column) {
        static Place of(ModelNames model, String column) {
            return new Place(model.name(), model.casing().key(column));
        }
    }

    private FieldTypes() {}

    /// The types of the columns of `models`, by what was declared and by `links`. A type only ever gets wider, so this ends.
    static FieldTypes of(List<ModelNames> models, List<Link> links, EngineRules rules, EnumNames enums) {
        FieldTypes types = new FieldTypes();
        for (ModelNames model : models) {
            for (Column column : model.table().columns()) {
                types.types.put(Place.of(model, column.name()), named(rules.type(column), enums));
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

    /// An enum that the schema does not show is a type that it has no word for.
    private static FieldType named(FieldType type, EnumNames enums) {
        if (type.enumName().isEmpty()) return type;
        return enums.name(type.enumName().get())
                .map(name -> new FieldType(name, type.isList(), type.nativeType(), type.enumName()))
                .orElseGet(() -> FieldType.unsupported(type.word()).listed(type.isList()));
    }

    private boolean widen(Link link) {
        boolean isWider = false;
        for (int i = 0; i < link.columns().size(); i++) {
            Place from = Place.of(link.from(), link.columns().get(i));
            Place to = Place.of(link.to(), link.referenced().get(i));
            String shared = ColumnTypes.shared(of(from).word(), of(to).word());
            if (shared.isEmpty() || (shared.equals(of(from).word()) && shared.equals(of(to).word()))) continue;
            types.put(from, FieldType.of(shared));
            types.put(to, FieldType.of(shared));
            isWider = true;
        }
        return isWider;
    }

    /// The type of a column.
    FieldType of(ModelNames model, String column) {
        return of(Place.of(model, column));
    }

    private FieldType of(Place place) {
        return Optional.ofNullable(types.get(place))
                .orElseThrow(() -> new IllegalArgumentException("No column " + place));
    }

    /// Whether both ends of each pair of columns have the same type.
    boolean agree(Link link) {
        for (int i = 0; i < link.columns().size(); i++) {
            FieldType from = of(link.from(), link.columns().get(i));
            FieldType to = of(link.to(), link.referenced().get(i));
            if (!from.word().equals(to.word()) || from.isList() != to.isList()) return false;
        }
        return true;
    }
}
