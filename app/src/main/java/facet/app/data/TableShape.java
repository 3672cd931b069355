package facet.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import facet.database.Catalog;
import facet.database.Column;
import facet.database.ColumnRead;
import facet.database.RelationRead;
import facet.database.RowEdit;
import facet.database.RowSource;
import facet.database.Table;
import facet.database.TableKey;
import facet.database.TableName;
import facet.database.ValueType;
import facet.schema.model.Arity;
import facet.schema.model.Datamodel;
import facet.schema.model.EnumValue;
import facet.schema.model.Field;
import facet.schema.model.FieldType;
import facet.schema.model.Key;
import facet.schema.model.Model;
import facet.schema.model.Relation;
import facet.schema.model.RelationEnd;
import facet.schema.model.ScalarType;
import org.jspecify.annotations.Nullable;

/// How a model of the schema is read from its table in the database: the columns in the schema's order and under its names.
/// Where the database lacks a column, the rest is still shown. Immutable and pure.
///
/// @param columns one for each field of the model
/// @param source what is read of the table
/// @param isView whether its rows can only be looked at
record TableShape(Model model, Table table, List<ShownColumn> columns, RowSource source, boolean isView) {

    TableShape {
        columns = List.copyOf(columns);
    }

    /// The shape of `model`, or nothing where the database has no such table.
    static Optional<TableShape> of(Datamodel schema, Model model, Catalog catalog) {
        return catalog.table(ModelTable.name(model)).map(table -> new Builder(schema, model, table, catalog).build());
    }

    /// The place of a column of the table in the rows that are read.
    OptionalInt position(String columnName) {
        for (int i = 0; i < source.columns().size(); i++)
            if (source.columns().get(i).name().equals(columnName)) return OptionalInt.of(i);
        return OptionalInt.empty();
    }

    /// Why rows cannot be changed, or null where they can.
    @Nullable
    String readOnlyReason() {
        if (isView) return "A view can only be looked at.";
        return source.key() instanceof TableKey.None
                ? "This table has no key, so its rows cannot be told apart."
                : null;
    }

    /// The type as which the values of a field are read.
    static ValueType valueType(Datamodel schema, Field field) {
        ValueType single = valueType(schema, field.type());
        return field.arity() == Arity.LIST ? new ValueType.ListOf(single) : single;
    }

    private static ValueType valueType(Datamodel schema, FieldType type) {
        return switch (type) {
            case FieldType.Scalar(ScalarType scalar) -> switch (scalar) {
                case STRING -> ValueType.Scalar.STRING;
                case BOOLEAN -> ValueType.Scalar.BOOLEAN;
                case INT -> ValueType.Scalar.INT;
                case BIG_INT -> ValueType.Scalar.BIG_INT;
                case FLOAT -> ValueType.Scalar.FLOAT;
                case DECIMAL -> ValueType.Scalar.DECIMAL;
                case DATE_TIME -> ValueType.Scalar.DATE_TIME;
                case JSON -> ValueType.Scalar.JSON;
                case BYTES -> ValueType.Scalar.BYTES;
            };
            case FieldType.EnumReference(String name) -> new ValueType.OneOf(schema.enumType(name).stream()
                    .flatMap(found -> found.values().stream()).map(EnumValue::databaseName).toList());
            case FieldType.CompositeReference _ -> ValueType.Scalar.JSON;
            case FieldType.ModelReference _,FieldType.Unsupported _,FieldType.Unknown _ -> ValueType.Scalar.UNSUPPORTED;
        };
    }

    private static final class Builder {
        private static final List<String> LABEL_NAMES = List.of("name", "title", "label", "email", "username", "slug",
                "displayname", "fullname", "code", "number", "reference", "sku", "subject");

        private final Datamodel schema;
        private final Model model;
        private final Table table;
        private final Catalog catalog;
        private final List<ColumnRead> reads = new ArrayList<>();

        private Builder(Datamodel schema, Model model, Table table, Catalog catalog) {
            this.schema = schema;
            this.model = model;
            this.table = table;
            this.catalog = catalog;
        }

        private TableShape build() {
            for (Field field : model.fields())
                if (!field.isRelation() && has(table, field.columnName()))
                    reads.add(read(table, field.columnName(), valueType(schema, field)));
            for (Column column : table.columns())
                if (table.key().names().contains(column.name()) && position(column.name()).isEmpty())
                    reads.add(ColumnRead.of(table, column, ValueType.Scalar.UNSUPPORTED));
            List<ShownColumn> columns = model.fields().stream().map(this::column).toList();
            return new TableShape(model, table, columns, new RowSource(table.qualifiedName(), reads, table.key()),
                    model.isView() || table.kind() == Table.Kind.VIEW);
        }

        private static ColumnRead read(Table table, String column, ValueType type) {
            return table.column(column).map(found -> ColumnRead.of(table, found, type))
                    .orElseGet(() -> new ColumnRead(column, type));
        }

        private static boolean has(Table table, String column) {
            return table.column(column).isPresent();
        }

        private OptionalInt position(String column) {
            for (int i = 0; i < reads.size(); i++)
                if (reads.get(i).name().equalsIgnoreCase(column)) return OptionalInt.of(i);
            return OptionalInt.empty();
        }

        private ShownColumn column(Field field) {
            if (field.isRelation()) return relation(field);
            OptionalInt position = position(field.columnName());
            if (position.isEmpty())
                return new ShownColumn.Missing(field, "The table has no column \"" + field.columnName() + "\".");
            return new ShownColumn.Stored(field, reads.get(position.getAsInt()), position.getAsInt());
        }

        private ShownColumn relation(Field field) {
            Relation relation = schema.relationOf(model.name(), field.name()).orElse(null);
            if (relation == null)
                return new ShownColumn.Missing(field, "The relation has no other side in the schema.");
            boolean isFrom = model.name().equals(relation.from().model())
                    && field.name().equals(relation.from().field());
            RelationEnd here = isFrom ? relation.from() : relation.to();
            RelationEnd there = isFrom ? relation.to() : relation.from();
            Model target = schema.model(there.model()).orElse(null);
            if (target == null) return new ShownColumn.Missing(field, "The other model is not in the schema.");
            if (relation.joinTable() != null) return manyToMany(field, relation.joinTable(), isFrom, target);
            if (!here.fields().isEmpty())
                return found(field, target, here.fields(), here.references(), ShownColumn.Holder.HERE);
            return found(field, target, there.references(), there.fields(), ShownColumn.Holder.THERE);
        }

        private ShownColumn manyToMany(Field field, String joinTable, boolean isFrom, Model target) {
            List<Integer> key = positions(model.primaryKey() == null ? List.of() : model.primaryKey().fieldNames());
            TableName name = new TableName(ModelTable.name(isFrom ? model : target).schema(), joinTable);
            if (key.size() != 1 || catalog.table(name).isEmpty())
                return new ShownColumn.Missing(field,
                        "The database has no table \"" + joinTable + "\" for this relation.");
            String near = isFrom ? RowEdit.LINK_A : RowEdit.LINK_B;
            return new ShownColumn.ToMany(field, target.name(), key, new RelationRead(name, List.of(near)),
                    between(name, near, isFrom ? RowEdit.LINK_B : RowEdit.LINK_A, isFrom, target));
        }

        private Optional<ShownColumn.Between> between(TableName name, String near, String far, boolean isFrom,
                Model target) {
            Table link = catalog.table(name).orElse(null);
            Optional<Field> theirs = Optional.ofNullable(target.primaryKey()).map(Key::fieldNames)
                    .filter(names -> names.size() == 1).flatMap(names -> target.field(names.getFirst()));
            Optional<Field> ours = Optional.ofNullable(model.primaryKey()).map(Key::fieldNames)
                    .filter(names -> names.size() == 1).flatMap(names -> model.field(names.getFirst()));
            Table other = catalog.table(ModelTable.name(target)).orElse(null);
            if (link == null || other == null || theirs.isEmpty() || ours.isEmpty()) return Optional.empty();
            ColumnRead a = read(link, RowEdit.LINK_A, valueType(schema, (isFrom ? ours : theirs).get()));
            ColumnRead b = read(link, RowEdit.LINK_B, valueType(schema, (isFrom ? theirs : ours).get()));
            return Optional.of(new ShownColumn.Between(
                    new RowSource(link.qualifiedName(), List.of(a, b), link.key()), near, far,
                    read(other, theirs.get().columnName(), valueType(schema, theirs.get())),
                    label(target, other, theirs.get().columnName())));
        }

        /// The rows of `target` whose `theirs` hold what `mine` hold here.
        private ShownColumn found(Field field, Model target, List<String> mine, List<String> theirs,
                ShownColumn.Holder holder) {
            List<Integer> key = positions(mine);
            List<String> columns = theirs.stream().map(target::field).flatMap(Optional::stream).map(Field::columnName)
                    .toList();
            Table other = catalog.table(ModelTable.name(target)).orElse(null);
            if (key.isEmpty() || key.size() != mine.size() || columns.size() != theirs.size() || other == null
                    || !columns.stream().allMatch(column -> has(other, column)))
                return new ShownColumn.Missing(field, "The database lacks a column or table of this relation.");
            RelationRead read = new RelationRead(other.qualifiedName(), columns);
            if (field.arity() == Arity.LIST)
                return new ShownColumn.ToMany(field, target.name(), key, read, Optional.empty());
            return new ShownColumn.ToOne(field, target.name(), key, read, label(target, other, columns.getFirst()),
                    holder);
        }

        private List<Integer> positions(List<String> fields) {
            return fields.stream().map(model::field).flatMap(Optional::stream)
                    .map(field -> position(field.columnName()))
                    .filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).toList();
        }

        /// What a person calls a row of `target`: a field with a telling name, else its first required text, else `otherwise`.
        private ColumnRead label(Model target, Table other, String otherwise) {
            List<Field> texts = target.columns().stream().filter(field -> has(other, field.columnName()))
                    .filter(field -> field.type() instanceof FieldType.Scalar(ScalarType scalar)
                            && scalar == ScalarType.STRING)
                    .toList();
            Optional<Field> telling = LABEL_NAMES.stream()
                    .flatMap(name -> texts.stream().filter(field -> field.name().equalsIgnoreCase(name))).findFirst();
            return telling.or(() -> texts.stream().filter(field -> field.isRequired() && !field.isId()).findFirst())
                    .map(field -> read(other, field.columnName(), ValueType.Scalar.STRING))
                    .orElseGet(() -> read(other, otherwise, ValueType.Scalar.UNSUPPORTED));
        }
    }
}
