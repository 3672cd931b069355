package facet.schema.rule;

/// What can be wrong with the text itself.
public enum SyntaxRule implements Rule {
    INVALID_LINE("syntax.invalid-line",
            "This line belongs to no block. Start a block with model, enum, type, view, datasource or generator, or check "
                    + "that the block above is closed in the right place."), //
    INVALID_BLOCK("syntax.invalid-block",
            "This block has no known keyword and name. Begin it with model, enum, type, view, datasource or generator, "
                    + "followed by a name."), //
    INVALID_FIELD("syntax.invalid-field",
            "This line is neither a field nor an attribute. A field is a name, a type and attributes, such as "
                    + "`email String @unique`; a block attribute begins with `@@`."), //
    INVALID_PROPERTY("syntax.invalid-property",
            "This line is no property of the {0}. Write a name, an equals sign and a value, such as "
                    + "`provider = \"…\"`."), //
    INVALID_ENUM_VALUE("syntax.invalid-enum-value",
            "This line is no enum value. Write each value as one word on a line of its own."), //
    INCOMPLETE_FIELD("syntax.incomplete-field", "This field of {0} has no type. Write the type behind its name."), //
    FIELD_COLON("syntax.field-colon", "A field has no colon between name and type. Remove it."), //
    REQUIRED_MARK("syntax.required-mark", "A field is required unless it says otherwise. Remove the `!`."), //
    BRACKETED_LIST("syntax.bracketed-list", "A list is written `Type[]`, not `[Type]`."), //
    OPTIONAL_LIST("syntax.optional-list",
            "A list cannot be optional; an empty list stands for nothing. Write `Type[]` or `Type?`."), //
    TYPE_ALIAS("syntax.type-alias",
            "A type cannot be an alias of another. A `type` block defines a composite type by its fields: "
                    + "`type Name { … }`."), //
    UNKNOWN_ESCAPE("syntax.unknown-escape",
            "This escape sequence is not known. To write a backslash itself, double it."), //
    INVALID_UNICODE("syntax.invalid-unicode",
            "This is no Unicode escape. Write `\\u` and four hexadecimal digits; characters beyond take two of them."), //
    TOO_MANY("syntax.too-many", "There are {0} more problems in this file. Mend the ones above first.");

    private final String code;
    private final String template;

    SyntaxRule(String code, String template) {
        this.code = code;
        this.template = template;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String template() {
        return template;
    }
}
