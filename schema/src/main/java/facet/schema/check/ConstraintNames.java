package facet.schema.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

import facet.language.TextRange;
import facet.schema.check.Linked.Container;
import facet.schema.check.Linked.KeyField;
import facet.schema.check.Linked.KeyKind;
import facet.schema.check.Linked.KeyLink;
import facet.schema.check.Linked.RelationField;
import facet.schema.check.Linked.Scalar;
import facet.schema.rule.KeyRule;
import facet.schema.rule.Problems;
import facet.schema.rule.RelationRule;
import facet.schema.syntax.ArgumentNode;
import facet.schema.syntax.AttributeNode;
import org.jspecify.annotations.Nullable;

/// The names that keys, indexes and foreign keys have in the database, counted within the space in which each database
/// wants them to be unique.
final class ConstraintNames {
    private final Configuration configuration;
    private final Connector connector;
    private final NameCounts counts;
    private final NameHashes.Builder found = new NameHashes.Builder();
    private final NameHash name = new NameHash();
    /// Of the model whose names are being found: its table, and the spaces its names have to be unique in.
    private final NameHash table = new NameHash();
    private long schemaSpace;
    private long modelSpace;

    private enum Kind {
        KEY,
        INDEX,
        FOREIGN_KEY,
        DEFAULT
    }

    /// @param counts of all names that the schema has
    ConstraintNames(Configuration configuration, NameCounts counts) {
        this.configuration = configuration;
        this.connector = configuration.connector();
        this.counts = counts;
    }

    /// The names that a model and the relations found from it bring, each with the space that it has to be unique in.
    NameHashes of(Container model, List<RelationLink> relations) {
        found.clear();
        table.begin();
        table.append(model.tableName());
        schemaSpace = schemaSpace(model);
        modelSpace = modelSpace(model);
        add(model);
        for (RelationLink relation : relations)
            if (relation.isInline()) add(relation);
        return found.build();
    }

    /// Within one table, a relation that only its list side has counts for the model of the list.
    private void add(RelationLink relation) {
        long name = hash(relation);
        Container owner = relation.forward() == null ? relation.modelB() : relation.modelA();
        if (isSchemaWide(Kind.FOREIGN_KEY)) found.add(NameHashes.in(schemaSpace(relation.modelA()), name));
        if (isModelWide(Kind.FOREIGN_KEY) && !owner.isView()) found.add(NameHashes.in(modelSpace(owner), name));
    }

    private void add(Container model) {
        KeyLink primaryKey = model.primaryKey;
        if (primaryKey != null) {
            if (hasName(primaryKey)) count(Kind.KEY, hash(primaryKey));
            if (primaryKey.name != null) found.add(client(model, primaryKey.name));
        }
        for (KeyLink index : model.indexes) {
            count(Kind.INDEX, hash(index));
            if (index.name != null) found.add(client(model, index.name));
        }
        if (connector == Connector.SQLSERVER)
            for (Scalar field : model.scalars)
            if (field.defaultValue != null) count(Kind.DEFAULT, NameHash.of(defaultName(field)));
    }

    private void count(Kind kind, long name) {
        if (isSchemaWide(kind)) found.add(NameHashes.in(schemaSpace, name));
        if (isModelWide(kind)) found.add(NameHashes.in(modelSpace, name));
    }

    private static long schemaSpace(Container model) {
        String schema = model.schemaName();
        return schema == null ? 1 : NameHash.of(schema) * 4 + 2;
    }

    private static long modelSpace(Container model) {
        return NameHash.of(model.name()) * 4;
    }

    private static long client(Container model, String name) {
        return NameHashes.in(modelSpace(model) + 3, NameHash.of(name));
    }

    private boolean isSchemaWide(Kind kind) {
        return switch (connector) {
            case POSTGRESQL -> kind == Kind.KEY || kind == Kind.INDEX;
            case MYSQL -> kind == Kind.FOREIGN_KEY;
            case SQLITE -> kind == Kind.INDEX;
            case SQLSERVER -> kind != Kind.INDEX;
            case COCKROACHDB, MONGODB, NONE -> false;
        };
    }

    private boolean isModelWide(Kind kind) {
        return switch (connector) {
            case POSTGRESQL, COCKROACHDB -> kind != Kind.DEFAULT;
            case MYSQL, MONGODB -> kind == Kind.INDEX;
            case SQLSERVER -> kind == Kind.KEY || kind == Kind.INDEX;
            case SQLITE, NONE -> false;
        };
    }

    private boolean isTwiceInSchema(Container model, Kind kind, String name) {
        return counts.mayHaveTwice() && isSchemaWide(kind)
                && counts.isTwice(NameHashes.in(schemaSpace(model), NameHash.of(name)));
    }

    /// PostgreSQL's space of one model holds indexes only as partners of keys and foreign keys.
    private boolean isTwiceInModel(Container model, Kind kind, String name) {
        if (!counts.mayHaveTwice()) return false;
        if (kind == Kind.INDEX && connector.isAny(Connector.POSTGRESQL, Connector.COCKROACHDB)) return false;
        return isModelWide(kind) && counts.isTwice(NameHashes.in(modelSpace(model), NameHash.of(name)));
    }

    void checkKey(KeyLink key) {
        if (key.kind != KeyKind.ID || Capabilities.hasNamedPrimaryKeys(connector)) checkName(key);
        if (key.name == null || !counts.isTwice(client(key.owner, key.name))) return;
        TextRange nameRange = range(key.attribute, "name");
        key.problems().add(KeyRule.CLIENT_NAME_TAKEN, nameRange == null ? key.attribute.range() : nameRange, key.name);
    }

    private void checkName(KeyLink key) {
        if (key.mappedName != null) checkLength(configuration, key.mappedName, key.attribute, key.problems());
        if (!counts.mayHaveTwice() || !hasName(key)) return;
        String name = nameOf(key);
        Kind kind = key.kind == KeyKind.ID ? Kind.KEY : Kind.INDEX;
        TextRange range = range(key.attribute, "map");
        if (range == null && kind == Kind.INDEX) range = range(key.attribute, "name");
        if (range == null) range = key.attribute.range();
        if (isTwiceInSchema(key.owner, kind, name)) key.problems().add(KeyRule.NAME_TAKEN, range, name);
        if (isTwiceInModel(key.owner, kind, name)) key.problems().add(KeyRule.NAME_TAKEN, range, name);
    }

    void checkDefault(Scalar field) {
        if (field.defaultValue == null || field.defaultAttribute == null) return;
        if (!counts.mayHaveTwice() || !isSchemaWide(Kind.DEFAULT)) return;
        String name = defaultName(field);
        if (!isTwiceInSchema(field.owner, Kind.DEFAULT, name)) return;
        TextRange range = range(field.defaultAttribute, "map");
        field.problems().add(KeyRule.NAME_TAKEN, range == null ? field.node.range() : range, name);
    }

    void checkForeignKey(RelationLink relation) {
        if (!counts.mayHaveTwice()) return;
        String name = nameOf(relation);
        RelationField field = relation.anyField();
        TextRange range = field.attribute == null ? null : range(field.attribute, "map");
        if (range == null)
            range = relation.forward() == null ? relation.modelB().node.range() : field.node.range();
        if (isTwiceInSchema(relation.modelA(), Kind.FOREIGN_KEY, name))
            field.problems().add(RelationRule.NAME_TAKEN, range, name);
        if (isTwiceInModel(relation.modelA(), Kind.FOREIGN_KEY, name))
            field.problems().add(RelationRule.NAME_TAKEN, range, name);
    }

    static void checkLength(Configuration configuration, String name, AttributeNode attribute, Problems problems) {
        if (name.getBytes(StandardCharsets.UTF_8).length > configuration.connector().longestName())
            problems.add(KeyRule.NAME_TOO_LONG, attribute.range(), name);
    }

    private static @Nullable TextRange range(AttributeNode attribute, String argument) {
        ArgumentNode found = attribute.argument(argument);
        return found == null ? null : found.range();
    }

    private boolean hasName(KeyLink key) {
        return key.kind != KeyKind.ID || Capabilities.hasNamedPrimaryKeys(connector);
    }

    private String nameOf(KeyLink key) {
        if (key.mappedName != null) return key.mappedName;
        StringBuilder name = new StringBuilder(key.owner.tableName());
        if (key.kind != KeyKind.ID)
            for (KeyField field : key.fields)
            for (Scalar part : field.path())
            name.append('_').append(part.columnName());
        return shortened(name, ending(key));
    }

    private static String ending(KeyLink key) {
        return switch (key.kind) {
            case ID -> "_pkey";
            case UNIQUE -> "_key";
            case NORMAL, FULLTEXT, SHARD -> "_idx";
        };
    }

    /// The hash of the name of a key of the model in hand, which is not put together where nothing has to be cut from it.
    private long hash(KeyLink key) {
        if (key.mappedName != null) return NameHash.of(key.mappedName);
        name.begin(table);
        if (key.kind != KeyKind.ID)
            for (int i = 0; i < key.fields.size(); i++)
            append(key.fields.get(i));
        return isLongWith(ending(key)) ? NameHash.of(nameOf(key)) : name.value();
    }

    private String nameOf(RelationLink relation) {
        RelationField forward = relation.forward();
        if (forward != null && forward.mappedName != null) return forward.mappedName;
        StringBuilder name = new StringBuilder(relation.modelA().tableName());
        if (forward != null && forward.fields != null)
            for (Scalar field : forward.fields)
            name.append('_').append(field.columnName());
        return shortened(name, "_fkey");
    }

    private long hash(RelationLink relation) {
        RelationField forward = relation.forward();
        if (forward != null && forward.mappedName != null) return NameHash.of(forward.mappedName);
        name.begin();
        name.append(relation.modelA().tableName());
        if (forward != null && forward.fields != null)
            for (Scalar field : forward.fields)
            appendColumn(field);
        return isLongWith("_fkey") ? NameHash.of(nameOf(relation)) : name.value();
    }

    private void append(KeyField field) {
        for (Scalar part : field.through())
            appendColumn(part);
        appendColumn(field.last());
    }

    private void appendColumn(Scalar field) {
        name.append('_');
        name.append(field.columnName());
    }

    /// Adds the ending of the name in hand, and says whether that may be too long for the database.
    private boolean isLongWith(String ending) {
        name.append(ending);
        return name.bytes() > connector.longestName();
    }

    private String defaultName(Scalar field) {
        return field.defaultName != null
                ? field.defaultName
                : shortened(new StringBuilder(field.owner.tableName()).append('_').append(field.columnName()), "_df");
    }

    /// Whether a name of so many characters may have more bytes than there is room for before `ending`.
    private boolean mayBeCut(int length, String ending) {
        return length * 3 > connector.longestName() - ending.length();
    }

    private String shortened(StringBuilder name, String ending) {
        return mayBeCut(name.length(), ending)
                ? withinBytes(name.toString(), connector.longestName() - ending.length()) + ending
                : name.append(ending).toString();
    }

    /// The longest beginning of whole characters that fits.
    private static String withinBytes(String text, int bytes) {
        int left = bytes;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (left < 0) break;
            end += Character.charCount(c);
        }
        return text.substring(0, end);
    }
}
