package facet.schema.rule;

import static facet.schema.rule.RuleText.error;

/// What can be wrong with a schema for the database it is meant for.
public enum DatabaseRule implements Rule {
    LIST_NOT_SUPPORTED(error("database.list-not-supported",
            "`{0}` cannot be a list, as this database stores single values only.")), //
    TYPE_NOT_SUPPORTED(error("database.type-not-supported",
            "`{0}` cannot be of type `{1}`, which this database does not have.")), //
    ENUM_NOT_SUPPORTED(
            error("database.enum-not-supported", "This database has no enums. Use `String` in place of `{0}`.")), //
    COMPOSITE_NOT_SUPPORTED(error("database.composite-not-supported",
            "Composite types are known to MongoDB only. Use a model and a relation, or `Json`.")), //
    VIEWS_PREVIEW(error("database.views-preview", "Views are a preview feature. Add `views` to `previewFeatures`.")), //
    SCHEMA_UNKNOWN(error("database.schema-unknown",
            "The datasource does not list this database schema. Add it to `schemas`.")), //
    SCHEMA_MISSING(error("database.schema-missing",
            "The datasource lists several database schemas, so `{0}` has to say in which it lives. Add `@@schema(\"…\")`.")), //
    SCHEMA_NOT_SUPPORTED(error("database.schema-not-supported",
            "This database has no schemas to choose from. Remove `@@schema`.")), //
    NATIVE_PREFIX(error("native-type.prefix", "A native type begins with the name of the datasource: `@{0}.{1}`.")), //
    NATIVE_UNKNOWN(error("native-type.unknown",
            "This database has no native type `{0}`. Check the spelling, or the provider.")), //
    NATIVE_ARGUMENT_COUNT(error("native-type.argument-count", "`{0}` takes {1} arguments. Add or remove some.")), //
    NATIVE_ARGUMENT(error("native-type.argument",
            "`{0}` takes whole numbers from 0 on, all of them or none. Write them without quotes.")), //
    NATIVE_RANGE(error("native-type.range", "The argument of `{0}` is out of range. {1} Change it to fit.")), //
    NATIVE_MISMATCH(error("native-type.mismatch", "`{0}` stores no `{1}`. Change one of the two types.")), //
    UNSUPPORTED_IS_NATIVE(error("native-type.supported",
            "This type is supported. Write it as a native type in place of `Unsupported`."));

    private final RuleText text;

    DatabaseRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
