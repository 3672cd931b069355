package facet.schema.rule;

import static facet.schema.rule.RuleText.error;

/// What can be wrong with ids, unique criteria and indexes.
public enum KeyRule implements Rule {
    MISSING(error("key.missing",
            "Each {0} needs a way to tell its records apart: one `@id` or `@unique` on required fields, or `@@id` or "
                    + "`@@unique` over several.")), //
    SECOND_ID(error("key.second-id", "`{0}` has more than one `@id`. Keep one, or make one `@@id` over the fields.")), //
    TWO_KINDS_OF_ID(error("key.two-kinds-of-id", "`{0}` has an `@id` and an `@@id`. Keep one of the two.")), //
    OPTIONAL_ID(error("key.optional-id",
            "An id is never missing, so the field has to be required. Remove the `?` or `[]`.")), //
    OPTIONAL_FIELD(
            error("key.optional-field", "An id is never missing, and `{0}` can be. Make it required or leave it out.")), //
    UNKNOWN_FIELD(error("key.unknown-field", "`{1}` has no field `{0}` to be used here. Check the spelling.")), //
    RELATION_FIELD(error("key.relation-field",
            "`{0}` is a relation and no column of its own. Use the scalar fields that hold its key.")), //
    REPEATED_FIELD(error("key.repeated-field", "The field `{0}` is listed twice. Remove one of the two.")), //
    NO_FIELDS(error("key.no-fields", "No field is listed. Name at least one between the brackets.")), //
    ON_RELATION(error("key.on-relation",
            "`{0}` is a relation and no column of its own, so it cannot have `@{1}`. Put it on the field that holds its "
                    + "key.")), //
    NAME_TAKEN(error("key.name-taken",
            "The database needs the name `{0}` to be unique, and it is used twice. Give one with `map`.")), //
    CLIENT_NAME_IS_FIELD(error("key.client-name-is-field",
            "The client would call this key `{0}`, and there is a field of that name. Choose another `name`.")), //
    CLIENT_NAME_TAKEN(error("key.client-name-taken", "The name `{0}` is used twice in this model. Choose another.")), //
    FIELD_NAME_CLASH(error("key.field-name-clash",
            "The client would call this key `{0}`, and there is a field of that name. Rename the field.")), //
    NAME_TOO_LONG(
            error("key.name-too-long", "The name `{0}` is longer than this database allows. Shorten it with `map`.")), //
    LENGTH_NOT_SUPPORTED(
            error("key.length-not-supported", "This database indexes whole values only. Remove `length`.")), //
    LENGTH_TYPE(error("key.length-type", "A length can only be given for `String` and `Bytes` fields. Remove it.")), //
    SORT_NOT_SUPPORTED(error("key.sort-not-supported", "This database does not sort in this place. Remove `sort`.")), //
    CLUSTERING_NOT_SUPPORTED(
            error("key.clustering-not-supported", "Only SQL Server knows clustering. Remove `clustered`.")), //
    CLUSTERED_TWICE(error("key.clustered-twice",
            "A table can be clustered by one key only. Set the others to `clustered: false`.")), //
    MAP_NOT_SUPPORTED(error("key.map-not-supported", "This database does not name its primary keys. Remove `map`.")), //
    COMPOUND_NOT_SUPPORTED(error("key.compound-not-supported", "This database knows no compound ids. Use one field.")), //
    TYPE_NOT_SUPPORTED(error("key.index-type-not-supported",
            "This database has no index of that type. Remove `type` or use another.")), //
    TYPE_FIELD(error("key.index-type-field",
            "An index of type {0} cannot hold `{1}`. Use another type or operator class.")), //
    OPERATOR_CLASS_PLACE(error("key.operator-class-place", "Operator classes belong to `@@index` only. Remove `ops`.")), //
    TYPE_SINGLE(error("key.index-type-single", "An index of type SpGist holds one field. Make an index for each.")), //
    JSON_NOT_LAST(error("key.json-not-last", "A `Json` field has to be the last of its index. Move it to the end.")), //
    OPERATOR_CLASS_TYPE(error("key.operator-class-type",
            "`{0}` does not fit the type of `{1}`. Use an operator class of that type, or change the native type.")), //
    OPERATOR_CLASS_INDEX_TYPE(error("key.operator-class-index-type",
            "An index of type {1} has no operator class `{0}`. Remove `ops`, or change the type of the index.")), //
    OPERATOR_CLASS_NOT_SUPPORTED(error("key.operator-class-not-supported",
            "This database chooses operator classes itself. Remove `ops`.")), //
    PARTIAL_NOT_SUPPORTED(error("key.partial-not-supported",
            "This database has no indexes with a condition. Remove `where`.")), //
    FULLTEXT_NOT_SUPPORTED(error("key.fulltext-not-supported",
            "This database has no full-text indexes of its own. Remove it.")), //
    FULLTEXT_TWICE(error("key.fulltext-twice", "This database allows one full-text index for a collection. Keep one.")), //
    FULLTEXT_LENGTH(error("key.fulltext-length", "A full-text index takes no length. Remove it.")), //
    FULLTEXT_ORDER(error("key.fulltext-order", "The text fields of a full-text index have to stand side by side.")), //
    NATIVE_TYPE(error("key.native-type", "A field of the native type `{0}` cannot be used in this key or index.")), //
    INDEX_TWICE(
            error("key.index-twice", "The model already has an index over the same fields. Remove one of the two.")), //
    ID_AND_UNIQUE(error("key.id-and-unique",
            "An id is unique anyway, and MongoDB allows no second index for it. Remove `@unique`.")), //
    COMPOSITE_IN_COMPOUND(error("key.composite-in-compound",
            "A compound index cannot hold a whole composite type. Use its fields.")), //
    MONGODB_ID(error("key.mongodb-id", "Every MongoDB document has one id. Mark one field with `@id`.")), //
    MONGODB_ID_NAME(error("key.mongodb-id-name", "MongoDB calls its ids `_id`. Add `@map(\"_id\")` to the field.")), //
    MONGODB_FIELD_NAME(
            error("key.mongodb-field-name", "A MongoDB field name holds no dot and does not begin with `$`.")), //
    BYTES_ID(error("key.bytes-id", "An id cannot be of type `Bytes` here.")), //
    SHARD_KEY_PREVIEW(error("key.shard-key-preview",
            "Shard keys are a preview feature. Add `shardKeys` to `previewFeatures`.")), //
    SHARD_KEY_NOT_SUPPORTED(error("key.shard-key-not-supported", "Shard keys are known for MySQL only. Remove it.")), //
    SHARD_KEY_TWICE(error("key.shard-key-twice", "A model has one shard key. Keep one of them.")), //
    VIEW_PRIMARY_KEY(error("key.view-primary-key",
            "A view has no primary key. Use `@unique` to say what tells its rows apart.")), //
    VIEW_INDEX(error("key.view-index", "A view has no indexes of its own. Index the tables it reads.")), //
    VIEW_UNIQUE_ARGUMENT(error("key.view-unique-argument",
            "A unique criterion of a view is only a promise to the client, so it takes no database settings."));

    private final RuleText text;

    KeyRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
