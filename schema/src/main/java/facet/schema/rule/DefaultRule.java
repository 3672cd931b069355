package facet.schema.rule;

import static facet.schema.rule.RuleText.error;

/// What can be wrong with default values.
public enum DefaultRule implements Rule {
    WRONG_TYPE(error("default.wrong-type",
            "The field is a `{0}`, and this default is not. Write a value of the field's type.")), //
    NOT_IN_ENUM(error("default.not-in-enum", "The enum of this field has no value `{0}`. Use one of its values.")), //
    NO_ENUM_VALUE(
            error("default.no-enum-value", "The field is an enum, so its default has to be one of the enum's values.")), //
    NOT_BOOLEAN(error("default.not-boolean", "A Boolean is `true` or `false`.")), //
    LIST_FOR_SINGLE(error("default.list-for-single", "The field holds one value, so its default cannot be a list.")), //
    SINGLE_FOR_LIST(error("default.single-for-list", "The field is a list, so its default has to be one: `[…]`.")), //
    ON_RELATION(error("default.on-relation", "A relation field is no column, so it has no default. Remove it.")), //
    ON_COMPOSITE(
            error("default.on-composite", "A field of a composite type cannot have a default. Remove `@default`.")), //
    UNSUPPORTED_TYPE(error("default.unsupported-type",
            "A field of an unsupported type can only take its default from the database: `dbgenerated(\"…\")`.")), //
    UNKNOWN_FUNCTION(error("default.unknown-function", "There is no function `{0}()` for defaults of this database.")), //
    FUNCTION_TYPE(
            error("default.function-type", "`{0}()` gives no `{1}`. Use another function or change the field's type.")), //
    FUNCTION_ARGUMENTS(error("default.function-arguments", "`{0}()` does not take these arguments. It takes {1}.")), //
    NAMED_AUTOINCREMENT(
            error("default.named-autoincrement", "A counting default has no name in the database. Remove `map`.")), //
    COMPOSITE_FUNCTION(error("default.composite-function",
            "`{0}()` cannot fill a field of a composite type, because the database does not store it as a column.")), //
    COMPOSITE_MAP(error("default.composite-map",
            "A default inside a composite type has no name in the database. Remove `map`.")), //
    NOT_PARSEABLE(
            error("default.not-parseable", "This is not a valid {0}. Correct it, or let the database make the value.")), //
    NAME_NOT_SUPPORTED(error("default.name-not-supported", "This database does not name its defaults. Remove `map`.")), //
    AUTO_NOT_SUPPORTED(error("default.auto-not-supported", "`auto()` is only known to MongoDB. Use another default.")), //
    AUTOINCREMENT_NOT_SUPPORTED(error("default.autoincrement-not-supported",
            "This database does not count by itself. Remove `autoincrement()` and use another default.")), //
    AUTOINCREMENT_TWICE(error("default.autoincrement-twice",
            "This database counts one column of a table only. Keep one `autoincrement()`.")), //
    AUTOINCREMENT_NOT_ID(error("default.autoincrement-not-id",
            "This database counts the id only. Make the field the id or use another default.")), //
    AUTOINCREMENT_NOT_INDEXED(error("default.autoincrement-not-indexed",
            "This database counts indexed columns only. Add an `@unique` or an index that begins with this field.")), //
    AUTOINCREMENT_INT(error("default.autoincrement-int",
            "On CockroachDB `autoincrement()` fills `BigInt` fields only. Use `BigInt`, or `sequence()` for an `Int`.")), //
    AUTO_OBJECT_ID(error("default.auto-object-id", "`auto()` makes object ids. Add `@db.ObjectId` to the field.")), //
    AUTO_NOT_ID(error("default.auto-not-id", "`auto()` fills the id of a document. Add `@id` or remove the default.")), //
    DBGENERATED_MONGODB(
            error("default.dbgenerated-mongodb", "MongoDB makes no values of its own but ids. Use `auto()`."));

    private final RuleText text;

    DefaultRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
