package facet.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import facet.database.Catalog;
import facet.database.TableName;
import facet.schema.model.EnumType;

/// What types of named values and their values are called in the schema.
final class EnumNames {
    private static final String NAMELESS = "EMPTY_ENUM_VALUE";

    private final List<Named> enums;
    private final Map<TableName, Named> byName = new HashMap<>();

    /// @param type as the database has it
    /// @param name its name in the schema
    /// @param values the names of its values, in the order of `type`
    record Named(Catalog.EnumType type, String name, List<String> values) {
        /// Keeps an unmodifiable copy.
        Named {
            values = List.copyOf(values);
        }
    }

    private EnumNames(List<Named> enums) {
        this.enums = List.copyOf(enums);
        enums.forEach(each -> byName.put(each.type().name(), each));
    }

    /// The names for `types`; those that `known` has already are kept.
    static EnumNames of(List<Catalog.EnumType> types, ShownNames names, Known known) {
        List<Named> enums = new ArrayList<>();
        for (Catalog.EnumType type : types) {
            Optional<EnumType> old = known.enumType(type.name());
            enums.add(new Named(type, names.of(type.name()), values(type, old)));
        }
        return new EnumNames(enums);
    }

    private static List<String> values(Catalog.EnumType type, Optional<EnumType> old) {
        Identifiers taken = new Identifiers();
        Map<String, String> names = new HashMap<>();
        for (String value : type.values()) {
            old.flatMap(each -> each.values().stream().filter(known -> known.databaseName().equals(value)).findFirst())
                    .ifPresent(known -> names.put(value, taken.take(known.name())));
        }
        for (String value : type.values()) {
            if (!names.containsKey(value) && Identifiers.isClean(value)) names.put(value, taken.take(value));
        }
        for (String value : type.values()) {
            names.computeIfAbsent(value,
                    each -> taken.take(each.isEmpty() ? NAMELESS : Identifiers.clean(each, "value")));
        }
        return type.values().stream().map(value -> names.getOrDefault(value, value)).toList();
    }

    /// All of them, in the order of the database.
    List<Named> all() {
        return enums;
    }

    /// What the schema calls the type.
    Optional<String> name(TableName type) {
        return Optional.ofNullable(byName.get(type)).map(Named::name);
    }

    /// What the schema calls the value `value` of the type.
    Optional<String> value(TableName type, String value) {
        Named named = byName.get(type);
        int index = named == null ? -1 : named.type().values().indexOf(value);
        return named == null || index < 0 ? Optional.empty() : Optional.of(named.values().get(index));
    }
}
