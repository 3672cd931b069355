package facet.app.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import facet.database.FilterNames;
import facet.database.ValueType;
import org.jspecify.annotations.Nullable;

/// What a condition is about: a field, perhaps of related rows, perhaps a place in its document; written `author.email`,
/// `settings.theme` or, for the related rows themselves, `posts`.
///
/// @param hops the relations that lead there
/// @param field the field, or null where the related rows are meant
/// @param place names of members and numbers of elements of a document
record Subject(List<FilterNames.Led> hops, FilterNames.@Nullable Held field, List<String> place) {

    Subject {
        hops = List.copyOf(hops);
        place = List.copyOf(place);
    }

    /// What was written, or why it is no subject.
    sealed interface Parsed {

        record Good(Subject subject) implements Parsed {}

        record Bad(String reason) implements Parsed {}
    }

    static Parsed parse(String text, FilterNames names) {
        List<FilterNames.Led> hops = new ArrayList<>();
        FilterNames at = names;
        List<String> parts = parts(text.strip());
        for (int i = 0; i < parts.size(); i++) {
            Optional<FilterNames.Field> found = at.field(parts.get(i));
            if (found.isEmpty()) return new Parsed.Bad(unknown(parts.get(i), at));
            switch (found.get()) {
                case FilterNames.Led led -> {
                    hops.add(led);
                    at = led.names().get();
                }
                case FilterNames.Held held -> {
                    List<String> place = parts.subList(i + 1, parts.size());
                    return place.isEmpty() || held.column().type() == ValueType.Scalar.JSON
                            ? new Parsed.Good(new Subject(hops, held, place))
                            : new Parsed.Bad(held.name() + " has nothing within: only a document or a relation has.");
                }
            }
        }
        return hops.isEmpty()
                ? new Parsed.Bad("Write the name of a field.")
                : new Parsed.Good(new Subject(hops, null, List.of()));
    }

    private static String unknown(String name, FilterNames names) {
        if (name.isBlank()) return "Write the name of a field.";
        return "There is no field " + name + ". There are "
                + names.fields().stream().limit(12).map(FilterNames.Field::name).collect(Collectors.joining(", "))
                + (names.fields().size() > 12 ? " and others." : ".");
    }

    /// The names between the dots; a name in quotes may hold dots.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') isQuoted = !isQuoted;
            else if (c == '.' && !isQuoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else
                part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }

    /// As it is written.
    String text() {
        List<String> parts = new ArrayList<>();
        hops.forEach(hop -> parts.add(hop.name()));
        if (field != null) parts.add(field.name());
        place.forEach(name -> parts.add(name.indexOf('.') >= 0 || name.isEmpty() ? '"' + name + '"' : name));
        return String.join(".", parts);
    }

    /// The first relation that may lead to many rows: of those, some, all or none may be meant.
    Optional<FilterNames.Led> many() {
        return field == null
                ? Optional.empty()
                : hops.stream().filter(hop -> hop.reach() == FilterNames.Reach.MANY).findFirst();
    }
}
