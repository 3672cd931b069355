package facet.schema.rule;

import static facet.schema.rule.RuleText.error;

/// What can be wrong with attributes and their arguments.
public enum AttributeRule implements Rule {
    UNKNOWN(error("attribute.unknown",
            "There is no attribute `@{0}` here. Check the spelling and whether it belongs to this place.")), //
    DUPLICATE(error("attribute.duplicate", "`@{0}` can stand here only once. Remove the others.")), //
    MISSING_ARGUMENT(error("argument.missing", "The argument `{0}` is missing. Write it between the parentheses.")), //
    UNKNOWN_ARGUMENT(error("argument.unknown", "This argument is not known here. Check its name or remove it.")), //
    DUPLICATE_ARGUMENT(error("argument.duplicate", "The argument `{0}` is given twice. Remove one of the two.")), //
    VALUELESS_ARGUMENT(error("argument.without-value", "The argument `{0}` has no value. Write one behind the colon.")), //
    TRAILING_COMMA(error("argument.trailing-comma", "A comma cannot stand behind the last argument. Remove it.")), //
    SEVERAL_UNNAMED(error("argument.several-unnamed",
            "Only one argument can stand here without a name. A list needs brackets: `[a, b]`.")), //
    WRONG_KIND(error("argument.wrong-kind", "A {0} is expected here. Write one in place of this value.")), //
    EMPTY_TEXT(error("argument.empty", "The argument `{0}` is empty. Give it a name or remove it.")), //
    UNKNOWN_SORT(error("argument.unknown-sort", "Fields are sorted `Asc` or `Desc`. Use one of the two.")), //
    UNKNOWN_OPERATOR_CLASS(error("argument.unknown-operator-class",
            "This is no known operator class. Use one that the index type offers, or `raw(\"…\")` for another.")), //
    UNKNOWN_INDEX_TYPE(error("argument.unknown-index-type",
            "`{0}` is no index type. Use BTree, Hash, Gist, Gin, SpGist or Brin, as far as the database has them.")), //
    INDEX_NAME_AND_MAP(
            error("argument.name-and-map", "`name` is an old way to write `map` on `@@index`. Keep only `map`.")), //
    CLIENT_NAME(error("argument.client-name",
            "This name becomes a part of the client and can hold letters, digits and underscores only.")), //
    UPDATED_AT_TYPE(
            error("attribute.updated-at-type", "`@updatedAt` stores a time, so the field has to be a `DateTime`.")), //
    UPDATED_AT_LIST(error("attribute.updated-at-list", "`@updatedAt` stores one time, so the field cannot be a list.")), //
    MAP_ON_RELATION(error("attribute.map-on-relation",
            "A relation field is no column, so it has no name in the database. Put `@map` on the fields it uses.")), //
    IGNORE_UNSUPPORTED(error("attribute.ignore-unsupported",
            "A field of an unsupported type is ignored anyway. Remove `@ignore`.")), //
    IGNORE_IN_IGNORED(
            error("attribute.ignore-in-ignored", "The whole model is ignored already. Remove `@ignore` here.")), //
    WHERE_VALUE(error("argument.where-value",
            "`where` takes `raw(\"…\")` with a condition in SQL, or an object such as `{ active: true }`.")), //
    WHERE_EMPTY(error("argument.where-empty", "The condition of `where` is empty. Write one, or remove `where`.")), //
    WHERE_FIELD_VALUE(error("argument.where-field-value",
            "A field in `where` is compared with true, false, null, a string, a number or one of these in `{ not: … }`.")), //
    WHERE_TYPE(error("argument.where-type",
            "`{0}` never has a value of that type. Compare it with one of its own, or use `raw(\"…\")`.")), //
    WHERE_FIELD(error("argument.where-field",
            "`where` can only use scalar fields of its own model, and `{0}` is none. Check the name.")), //
    PARTIAL_INDEX_PREVIEW(error("attribute.partial-index-preview",
            "Indexes with a condition are a preview feature. Add `partialIndexes` to `previewFeatures` of the generator."));

    private final RuleText text;

    AttributeRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
