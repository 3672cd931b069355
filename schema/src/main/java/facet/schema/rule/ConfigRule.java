package facet.schema.rule;

import facet.language.Severity;

/// What can be wrong with datasources and generators.
public enum ConfigRule implements Rule {
    DUPLICATE_PROPERTY("config.duplicate-property", "`{0}` is already set in this block. Remove one of the two."), //
    MISSING_VALUE("config.missing-value", "`{0}` has no value. Write one behind the equals sign or remove the line."), //
    MISSING_PROVIDER("config.missing-provider", "This block does not say its provider. Add `provider = \"…\"`."), //
    SECOND_DATASOURCE("config.second-datasource",
            "A schema describes one database, so it can have one datasource. Remove the others."), //
    PROVIDER_FROM_ENVIRONMENT("config.provider-from-environment",
            "The provider decides what the schema may contain, so it cannot come from the environment. Write it as a "
                    + "string."), //
    PROVIDER_EMPTY("config.provider-empty",
            "The provider is empty. Name the kind of database, such as `\"postgresql\"`."), //
    PROVIDER_NOT_TEXT("config.provider-not-text", "The provider has to be a string, such as `\"postgresql\"`."), //
    UNKNOWN_PROVIDER("config.unknown-provider",
            "`{0}` is no known provider. Use postgresql, mysql, sqlite, sqlserver, cockroachdb or mongodb."), //
    MISSING_URL("config.missing-url",
            "The datasource does not say where the database is. Add `url = env(\"DATABASE_URL\")`."), //
    URL_MOVED("config.url-moved",
            "Since Prisma 7 `{0}` is no longer part of the schema. Move it to `prisma.config.ts` and remove it here."), //
    SHADOW_IS_DIRECT("config.shadow-is-direct",
            "The shadow database and `directUrl` are the same. The shadow database is emptied again and again; give it "
                    + "one of its own."), //
    SHADOW_IS_MAIN("config.shadow-is-main",
            "The shadow database and `url` are the same. The shadow database is emptied again and again; give it one of "
                    + "its own."), //
    UNKNOWN_PROPERTY("config.unknown-property", "A datasource has no property `{0}`. Check the spelling or remove it."), //
    PREVIEW_IN_DATASOURCE("config.preview-in-datasource",
            "Preview features are chosen in a generator. Move this line there."), //
    EMPTY_SCHEMAS("config.empty-schemas", "The list of database schemas is empty. Name at least one or remove it."), //
    DUPLICATE_SCHEMA("config.duplicate-schema", "This database schema is listed twice. Remove one of the two."), //
    SCHEMAS_NOT_SUPPORTED("config.schemas-not-supported",
            "This database has no schemas to choose from. Remove the property."), //
    ENV_ARGUMENT("config.env-argument", "`env()` takes the name of one environment variable, as a string."), //
    UNKNOWN_RELATION_MODE("config.unknown-relation-mode",
            "`{0}` is no relation mode here. Use `\"foreignKeys\"` or `\"prisma\"`, as far as the database supports it."), //
    RELATION_MODE_TWICE("config.relation-mode-twice",
            "`referentialIntegrity` is the old name of `relationMode`. Keep only `relationMode`."), //
    REFERENTIAL_INTEGRITY("config.referential-integrity", Severity.WARNING,
            "`referentialIntegrity` is the old name of `relationMode`. Use the new one."), //
    UNKNOWN_PREVIEW_FEATURE("config.unknown-preview-feature",
            "There is no preview feature `{0}`. Check the spelling or remove it."), //
    PREVIEW_FEATURE_DONE("config.preview-feature-done", Severity.WARNING,
            "`{0}` no longer needs to be switched on as a preview feature. Remove it from the list."), //
    PREVIEW_FEATURE_RENAMED("config.preview-feature-renamed", Severity.WARNING,
            "The preview feature `{0}` is now called `{1}` for this database. Use the new name."), //
    EXTENSIONS_PREVIEW("config.extensions-preview",
            "Extensions are a preview feature. Add `postgresqlExtensions` to `previewFeatures` of the generator."), //
    EXTENSION_NAME("config.extension-name",
            "An extension's name cannot contain a hyphen here. Give it another one and its own with `map`."), //
    EXTENSION_ARGUMENT("config.extension-argument",
            "An extension takes the named arguments `map`, `schema` and `version`, each once and a string.");

    private final String code;
    private final Severity severity;
    private final String template;

    ConfigRule(String code, String template) {
        this(code, Severity.ERROR, template);
    }

    ConfigRule(String code, Severity severity, String template) {
        this.code = code;
        this.severity = severity;
        this.template = template;
    }

    @Override
    public Severity severity() {
        return severity;
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
