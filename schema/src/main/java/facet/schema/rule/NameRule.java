package facet.schema.rule;

import static facet.schema.rule.RuleText.error;

/// What can be wrong with names and types.
public enum NameRule implements Rule {
    RESERVED_TYPE_NAME(
            error("name.reserved-type", "`{0}` is a built-in type and cannot name a block. Choose another name.")), //
    RESERVED_NAME(error("name.reserved",
            "`{0}` is a word the generated client needs for itself. Choose another name; `@@map` keeps the name in the "
                    + "database.")), //
    STARTS_WITH_NUMBER(error("name.starts-with-number", "A name cannot begin with a number. Begin it with a letter.")), //
    HAS_HYPHEN(error("name.hyphen", "A name cannot contain a hyphen. Use letters, digits and underscores.")), //
    DUPLICATE_BLOCK(error("name.duplicate-block",
            "There already is a {1} with the name `{0}`. Rename or remove one of the two.")), //
    DUPLICATE_FIELD(error("name.duplicate-field", "`{1}` already has a field `{0}`. Rename or remove one of the two.")), //
    DUPLICATE_COLUMN(error("name.duplicate-column",
            "Another field of `{1}` already uses the name that `{0}` has in the database. Give each its own `@map`.")), //
    DUPLICATE_ENUM_VALUE(error("name.duplicate-enum-value",
            "The enum `{1}` already has the value `{0}`. Remove one of the two.")), //
    DUPLICATE_TABLE(error("name.duplicate-table",
            "`{1}` is stored in the table `{0}` as well. Give each its own name with `@@map`.")), //
    DUPLICATE_ENUM(error("name.duplicate-enum",
            "Another enum already has the name that `{0}` has in the database. Give each its own with `@@map`.")), //
    UNKNOWN_TYPE(error("type.unknown",
            "There is no type `{0}`: it is neither built in nor a model, enum or composite type of this schema. Check "
                    + "the spelling or add the block.")), //
    COMPOSITE_RELATION(error("type.relation-in-composite",
            "A composite type cannot hold the model `{0}`, because it is stored inside another record. Move the relation "
                    + "to a model.")), //
    EMPTY_ENUM(error("enum.empty", "An enum needs at least one value. Add one, each on a line of its own.")), //
    EMPTY_COMPOSITE(error("type.empty", "A composite type needs at least one field. Add one or remove the type.")), //
    COMPOSITE_CYCLE(error("type.cycle",
            "This field leads back to its own type without end. Make one of the fields on the way optional or a list.")), //
    COMPOSITE_BLOCK_ATTRIBUTE(error("type.block-attribute",
            "A composite type has no table of its own, so it cannot have `@@{0}`. Define it in the model that holds the "
                    + "type.")), //
    COMPOSITE_FIELD_ATTRIBUTE(error("type.field-attribute",
            "A field of a composite type cannot have `@{0}`. Define it in the model that holds the type."));

    private final RuleText text;

    NameRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
