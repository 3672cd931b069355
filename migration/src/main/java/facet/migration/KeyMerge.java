package facet.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import facet.database.Engine;
import facet.schema.Schema;
import facet.schema.command.AddAttribute;
import facet.schema.command.RemoveAttribute;
import facet.schema.model.Datamodel;
import facet.schema.model.Field;
import facet.schema.model.Index;
import facet.schema.model.IndexField;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/// Turns the keys and indexes of each model into those that are wanted.
final class KeyMerge {
    private final Draft draft;
    private final Schema wantedText;
    private final Datamodel wanted;
    private final Engine engine;
    /// The keys that went and had a name for clients, by their model.
    private final Map<String, List<Line>> named = new HashMap<>();

    KeyMerge(Draft draft, Schema wanted, Engine engine) {
        this.draft = draft;
        this.wantedText = wanted;
        this.wanted = wanted.datamodel();
        this.engine = engine;
    }

    /// A key or an index of a model.
    ///
    /// @param attribute its word: `id`, `unique`, `index`
    /// @param member the field that it is written on, or null for the block
    /// @param meaning what is equal for those that the database would not tell apart
    /// @param place which of the attributes of that name it is
    /// @param fields what it is made of
    /// @param constraint its name in the database
    /// @param clients its name for clients, if it has one of its own
    private record Line(String attribute, @Nullable String member, String meaning, int place, SourceLocation at,
            List<String> fields, String constraint, @Nullable String clients) {

        /// Whether both are the same key to the database, whatever they are made of.
        boolean isAsNamed(Line other) {
            return attribute.equals(other.attribute())
                    && (attribute.equals("id") || constraint.equals(other.constraint()));
        }
    }

    static ConstraintNames names(Engine engine) {
        return new ConstraintNames(switch (engine) {
            case SQLITE -> 10_000;
            case POSTGRESQL, COCKROACHDB -> 63;
            case MYSQL -> 64;
            case SQL_SERVER -> 128;
        });
    }

    void removeGone() {
        for (Model model : wanted.models()) {
            List<String> kept = lines(model).stream().map(Line::meaning).toList();
            Optional<Line> gone = gone(model, kept);
            for (int left = lines(model.name()).size(); gone.isPresent() && left > 0; left--) {
                Line line = gone.get();
                if (line.clients() != null) named.computeIfAbsent(model.name(), _ -> new ArrayList<>()).add(line);
                draft.apply(new RemoveAttribute(model.name(), line.member(), line.attribute(), line.place()),
                        sentence(model, line) + " is gone.");
                gone = gone(model, kept);
            }
        }
    }

    private Optional<Line> gone(Model model, List<String> kept) {
        return lines(model.name()).stream().filter(line -> !kept.contains(line.meaning()))
                .filter(line -> !isKnownOfView(model, line)).findFirst();
    }

    /// What is unique in a view no database tells.
    private static boolean isKnownOfView(Model model, Line line) {
        return model.isView() && line.fields().stream().allMatch(name -> model.field(name).isPresent());
    }

    void addNew() {
        for (Model model : wanted.models()) {
            if (draft.datamodel().model(model.name()).isEmpty()) continue;
            for (Line line : lines(model)) {
                boolean isThere = lines(model.name()).stream().anyMatch(old -> old.meaning().equals(line.meaning()));
                if (!isThere) {
                    draft.apply(new AddAttribute(model.name(), line.member(), text(model, line)),
                            sentence(model, line) + " is new.");
                }
            }
        }
    }

    private static String sentence(Model model, Line line) {
        String word = line.member() == null
                ? "@@" + line.attribute()
                : "@" + line.attribute() + "` of `" + line.member();
        return "`" + word + "` in `" + model.name() + "`";
    }

    /// A key whose columns have changed keeps the name that clients know it by.
    private String text(Model model, Line line) {
        String text = text(line);
        Optional<String> clients = named.getOrDefault(model.name(), List.of()).stream().filter(line::isAsNamed)
                .map(Line::clients).findFirst();
        return clients.isPresent() && line.member() == null
                ? text.replaceFirst("]", Matcher.quoteReplacement("], name: " + SchemaText.quoted(clients.get())))
                : text;
    }

    private String text(Line line) {
        String text = wantedText.files().stream().filter(file -> file.name().equals(line.at().file()))
                .map(file -> line.at().range().of(file.text())).collect(Collectors.joining());
        return text.strip();
    }

    private List<Line> lines(String model) {
        return draft.datamodel().model(model).map(this::lines).orElse(List.of());
    }

    private List<Line> lines(Model model) {
        List<Line> lines = new ArrayList<>();
        Key id = model.primaryKey();
        if (id != null) lines.add(line(model, "id", id, 0));
        int place = 0;
        for (Key key : model.uniques()) {
            lines.add(line(model, "unique", key, key.isOnField() ? 0 : place++));
        }
        place = 0;
        for (Index index : model.indexes()) {
            if (index.isFulltext()) continue;
            String type = "BTree".equals(index.type()) ? "" : String.valueOf(index.type()).replace("null", "");
            String name = name(index.constraintName(),
                    names(engine).index(model.tableName(), columns(model, index.fields())));
            lines.add(new Line("index", null, "index " + fields(index.fields()) + " " + name + " " + type
                    + SameConditions.meaning(index.where()), place++,
                    index.at(), index.fields().stream().map(IndexField::name).toList(), name, null));
        }
        return lines;
    }

    private Line line(Model model, String attribute, Key key, int place) {
        boolean isNameless = attribute.equals("id") && (engine == Engine.SQLITE || engine == Engine.MYSQL);
        ConstraintNames names = names(engine);
        String usual = attribute.equals("id")
                ? names.primaryKey(model.tableName())
                : names.unique(model.tableName(), columns(model, key.fields()));
        String name = isNameless ? "" : name(key.constraintName(), usual);
        return new Line(attribute, key.isOnField() ? key.fieldNames().getFirst() : null,
                attribute + " " + fields(key.fields()) + " " + name + " " + SameConditions.meaning(key.where()), place,
                key.at(), key.fieldNames(), name, key.name());
    }

    /// An operator class that its type has anyway says nothing.
    private static String field(IndexField field) {
        boolean isUsual = field.operatorClass() != null
                && field.operatorClass().matches("ArrayOps|JsonbOps|TextOps|\\w+(?<!Inet)MinMaxOps|InetInclusionOps");
        return isUsual
                ? new IndexField(field.name(), field.isDescending(), field.length(), null).toString()
                : field.toString();
    }

    private static String name(@Nullable String written, String usual) {
        return written == null ? usual : written;
    }

    private static List<String> columns(Model model, List<IndexField> fields) {
        return fields.stream().map(each -> model.field(each.name()).map(Field::columnName).orElse(each.name()))
                .toList();
    }

    private static String fields(List<IndexField> fields) {
        return fields.stream().map(KeyMerge::field).collect(Collectors.joining(","));
    }
}
