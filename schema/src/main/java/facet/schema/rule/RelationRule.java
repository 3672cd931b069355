package facet.schema.rule;

import static facet.schema.rule.RuleText.error;
import static facet.schema.rule.RuleText.warning;

/// What can be wrong with relations.
public enum RelationRule implements Rule {
    NOT_A_RELATION(error("relation.not-a-relation", "The field's type is no model, so it cannot have `@relation`.")), //
    UNKNOWN_FIELDS(error("relation.unknown-fields",
            "This model has no field {0}. `fields` names scalar fields of this model.")), //
    RELATION_IN_FIELDS(error("relation.relation-in-fields", "`fields` names scalar fields, and {0} is none.")), //
    UNKNOWN_REFERENCES(error("relation.unknown-references",
            "`{1}` has no field {0}. `references` names scalar fields of the related model.")), //
    RELATION_IN_REFERENCES(error("relation.relation-in-references",
            "`references` names scalar fields of `{1}`, and {0} is none.")), //
    EMPTY_NAME(error("relation.empty-name", "The name of a relation cannot be empty. Give it one or remove it.")), //
    UNKNOWN_ACTION(error("relation.unknown-action",
            "`{0}` is no referential action. Use Cascade, Restrict, NoAction, SetNull or SetDefault.")), //
    ACTION_NOT_SUPPORTED(error("relation.action-not-supported",
            "`{0}` is not available for this database and relation mode. Choose another action.")), //
    AMBIGUOUS(error("relation.ambiguous",
            "It is not clear which fields belong together, as several of `{0}` lead to `{1}`. Name both ends of each "
                    + "relation: `@relation(\"…\")`.")), //
    MISSING_OPPOSITE(error("relation.missing-opposite",
            "`{0}` leads to `{1}`, but nothing in `{1}` leads back. Add a field for the other side to `{1}`.")), //
    MISSING_FIELDS(error("relation.missing-fields",
            "`{0}` does not say which fields hold the key. Add `fields: […]` to its `@relation`.")), //
    MISSING_REFERENCES(error("relation.missing-references",
            "`{0}` does not say what its key refers to. Add `references: […]` to its `@relation`.")), //
    FIELDS_ON_BOTH(error("relation.fields-on-both",
            "Both sides of this relation give `{0}`. Keep it on the side that holds the key.")), //
    FIELDS_ON_LIST(error("relation.fields-on-list",
            "The list side of a relation holds no key. Move `fields` and `references` to the other side.")), //
    ACTION_ON_LIST(error("relation.action-on-wrong-side",
            "Referential actions belong to the side that holds the key. Move them there.")), //
    MIXED_UP(error("relation.mixed-up", "`fields` and `references` have to stand on the same side of a relation.")), //
    WRONG_SIDE(error("relation.wrong-side",
            "The key has to be on the required side of a one-to-one relation. Move `fields` and `references` there.")), //
    REQUIRED_BACK(error("relation.required-back",
            "The side without the key cannot be required, as no database can enforce it. Make it optional: `{0}?`.")), //
    LENGTHS_DIFFER(
            error("relation.lengths-differ", "`fields` and `references` have to name the same number of fields.")), //
    NOT_UNIQUE_REFERENCE(error("relation.not-unique-reference",
            "The key has to refer to fields that identify one record of `{0}`. Make {1} unique there.")), //
    REFERENCE_ORDER(error("relation.reference-order",
            "This database needs the references in the order of the key or index of `{0}`.")), //
    TYPES_DIFFER(error("relation.types-differ",
            "`{0}` refers to `{1}`, which is of another type. Give both the same type.")), //
    OPTIONAL_KEY(error("relation.optional-key",
            "`{0}` is required, but a field of its key is optional. Make the relation optional or the key required.")), //
    NOT_UNIQUE_KEY(error("relation.not-unique-key",
            "In a one-to-one relation the key has to be unique. Make {0} unique, or make the other side a list.")), //
    NAME_TAKEN(error("relation.name-taken",
            "The database needs the name `{0}` of the foreign key to be unique. Give another with `map`.")), //
    NAMES_NOT_SUPPORTED(
            error("relation.names-not-supported", "This database has no foreign keys to name. Remove `map`.")), //
    IGNORED_MODEL(error("relation.ignored-model", "`{0}` is ignored, so this field has to be as well. Add `@ignore`.")), //
    SET_NULL_REQUIRED(error("relation.set-null-required",
            "`SetNull` needs fields that can be empty, and the key is required. Choose another action or make the key "
                    + "optional.")), //
    SET_NULL_REQUIRED_WARNING(warning("relation.set-null-required-warning",
            "`SetNull` will fail, as the key is required. Choose another action or make the key optional.")), //
    SET_DEFAULT_MYSQL(warning("relation.set-default-mysql",
            "MySQL accepts `SetDefault` but does not act on it. Choose another action.")), //
    CYCLE(error("relation.cycle",
            "Deletes and updates would run in a circle through this relation. Set `onDelete` and `onUpdate` to "
                    + "`NoAction` on one relation of the circle.")), //
    SEVERAL_PATHS(error("relation.several-paths",
            "Deletes and updates would reach the same model on several ways. Set `onDelete` and `onUpdate` to "
                    + "`NoAction` on one of them.")), //
    MISSING_INDEX(warning("relation.missing-index",
            "Without foreign keys the database makes no index for this relation, and reading it gets slow. Add "
                    + "`@@index` over its fields.")), //
    NATIVE_TYPES_DIFFER(warning("relation.native-types-differ",
            "`{0}` and `{1}` have different native types, so MongoDB will not find matching records. Give both the "
                    + "same.")), //
    MANY_TO_MANY_ID(error("relation.many-to-many-id",
            "An implicit many-to-many relation needs one `@id` field on both sides, and `{0}` has none. Use a model in "
                    + "between.")), //
    MANY_TO_MANY_REFERENCES(error("relation.many-to-many-references",
            "An implicit many-to-many relation takes no `references`. Remove the argument.")), //
    MANY_TO_MANY_ACTION(error("relation.many-to-many-action",
            "An implicit many-to-many relation takes no referential actions. Use a model in between.")), //
    MANY_TO_MANY_NOT_SUPPORTED(error("relation.many-to-many-not-supported",
            "This database has no join tables of its own making. Give both sides `fields` and `references`, or use a "
                    + "model in between.")), //
    MANY_TO_MANY_VIEW(
            error("relation.many-to-many-view", "A view cannot be part of an implicit many-to-many relation.")), //
    EMBEDDED_NOT_SUPPORTED(error("relation.embedded-not-supported",
            "Only MongoDB stores the keys of a many-to-many relation in lists. Remove `fields` and `references`.")), //
    EMBEDDED_FIELDS(error("relation.embedded-fields",
            "Both sides of this many-to-many relation need `{0}` with exactly one field. Name it.")), //
    EMBEDDED_REFERENCES(error("relation.embedded-references",
            "A many-to-many relation refers to the id of the other side. Name it in `references`.")), //
    EMBEDDED_LIST(error("relation.embedded-list",
            "The keys of a many-to-many relation are kept in a list of the id's type and native type. Change the field "
                    + "in `fields`."));

    private final RuleText text;

    RelationRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
