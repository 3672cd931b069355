package facet.schema.rule;

import static facet.schema.rule.RuleText.error;

/// What can be wrong with the text itself.
public enum SyntaxRule implements Rule {
    INVALID_LINE(error("syntax.invalid-line",
            "This line belongs to no block. Start a block with model, enum, type, view, datasource or generator, or check "
                    + "that the block above is closed in the right place.")), //
    INVALID_BLOCK(error("syntax.invalid-block",
            "This block has no known keyword and name. Begin it with model, enum, type, view, datasource or generator, "
                    + "followed by a name.")), //
    INVALID_FIELD(error("syntax.invalid-field",
            "This line is neither a field nor an attribute. A field is a name, a type and attributes, such as "
                    + "`email String @unique`; a block attribute begins with `@@`.")), //
    INVALID_PROPERTY(error("syntax.invalid-property",
            "This line is no property of the {0}. Write a name, an equals sign and a value, such as "
                    + "`provider = \"…\"`.")), //
    INVALID_ENUM_VALUE(error("syntax.invalid-enum-value",
            "This line is no enum value. Write each value as one word on a line of its own.")), //
    INCOMPLETE_FIELD(
            error("syntax.incomplete-field", "This field of {0} has no type. Write the type behind its name.")), //
    FIELD_COLON(error("syntax.field-colon", "A field has no colon between name and type. Remove it.")), //
    REQUIRED_MARK(error("syntax.required-mark", "A field is required unless it says otherwise. Remove the `!`.")), //
    BRACKETED_LIST(error("syntax.bracketed-list", "A list is written `Type[]`, not `[Type]`.")), //
    OPTIONAL_LIST(error("syntax.optional-list",
            "A list cannot be optional; an empty list stands for nothing. Write `Type[]` or `Type?`.")), //
    TYPE_ALIAS(error("syntax.type-alias",
            "A type cannot be an alias of another. A `type` block defines a composite type by its fields: "
                    + "`type Name { … }`.")), //
    UNKNOWN_ESCAPE(error("syntax.unknown-escape",
            "This escape sequence is not known. To write a backslash itself, double it.")), //
    INVALID_UNICODE(error("syntax.invalid-unicode",
            "This is no Unicode escape. Write `\\u` and four hexadecimal digits; characters beyond take two of them.")), //
    TOO_MANY(error("syntax.too-many", "There are {0} more problems in this file. Mend the ones above first."));

    private final RuleText text;

    SyntaxRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
