package facet.schema.rule;

import static facet.schema.rule.RuleText.error;
import static facet.schema.rule.RuleText.warning;

/// What can be wrong with datasources and generators.
public enum ConfigRule implements Rule {
    DUPLICATE_PROPERTY(
            error("config.duplicate-property", "`{0}` is already set in this block. Remove one of the two.")), //
    MISSING_VALUE(
            error("config.missing-value", "`{0}` has no value. Write one behind the equals sign or remove the line.")), //
    MISSING_PROVIDER(error("config.missing-provider", "This block does not say its provider. Add `provider = \"…\"`.")), //
    SECOND_DATASOURCE(error("config.second-datasource",
            "A schema describes one database, so it can have one datasource. Remove the others.")), //
    PROVIDER_FROM_ENVIRONMENT(error("config.provider-from-environment",
            "The provider decides what the schema may contain, so it cannot come from the environment. Write it as a "
                    + "string.")), //
    PROVIDER_EMPTY(error("config.provider-empty",
            "The provider is empty. Name the kind of database, such as `\"postgresql\"`.")), //
    PROVIDER_NOT_TEXT(error("config.provider-not-text", "The provider has to be a string, such as `\"postgresql\"`.")), //
    UNKNOWN_PROVIDER(error("config.unknown-provider",
            "`{0}` is no known provider. Use postgresql, mysql, sqlite, sqlserver, cockroachdb or mongodb.")), //
    MISSING_URL(error("config.missing-url",
            "The datasource does not say where the database is. Add `url = env(\"DATABASE_URL\")`.")), //
    URL_MOVED(error("config.url-moved",
            "Since Prisma 7 `{0}` is no longer part of the schema. Move it to `prisma.config.ts` and remove it here.")), //
    SHADOW_IS_DIRECT(error("config.shadow-is-direct",
            "The shadow database and `directUrl` are the same. The shadow database is emptied again and again; give it "
                    + "one of its own.")), //
    SHADOW_IS_MAIN(error("config.shadow-is-main",
            "The shadow database and `url` are the same. The shadow database is emptied again and again; give it one of "
                    + "its own.")), //
    UNKNOWN_PROPERTY(
            error("config.unknown-property", "A datasource has no property `{0}`. Check the spelling or remove it.")), //
    PREVIEW_IN_DATASOURCE(error("config.preview-in-datasource",
            "Preview features are chosen in a generator. Move this line there.")), //
    EMPTY_SCHEMAS(
            error("config.empty-schemas", "The list of database schemas is empty. Name at least one or remove it.")), //
    DUPLICATE_SCHEMA(error("config.duplicate-schema", "This database schema is listed twice. Remove one of the two.")), //
    SCHEMAS_NOT_SUPPORTED(error("config.schemas-not-supported",
            "This database has no schemas to choose from. Remove the property.")), //
    ENV_ARGUMENT(error("config.env-argument", "`env()` takes the name of one environment variable, as a string.")), //
    UNKNOWN_RELATION_MODE(error("config.unknown-relation-mode",
            "`{0}` is no relation mode here. Use `\"foreignKeys\"` or `\"prisma\"`, as far as the database supports it.")), //
    RELATION_MODE_TWICE(error("config.relation-mode-twice",
            "`referentialIntegrity` is the old name of `relationMode`. Keep only `relationMode`.")), //
    REFERENTIAL_INTEGRITY(warning("config.referential-integrity",
            "`referentialIntegrity` is the old name of `relationMode`. Use the new one.")), //
    UNKNOWN_PREVIEW_FEATURE(error("config.unknown-preview-feature",
            "There is no preview feature `{0}`. Check the spelling or remove it.")), //
    PREVIEW_FEATURE_DONE(warning("config.preview-feature-done",
            "`{0}` no longer needs to be switched on as a preview feature. Remove it from the list.")), //
    PREVIEW_FEATURE_RENAMED(warning("config.preview-feature-renamed",
            "The preview feature `{0}` is now called `{1}` for this database. Use the new name.")), //
    EXTENSIONS_PREVIEW(error("config.extensions-preview",
            "Extensions are a preview feature. Add `postgresqlExtensions` to `previewFeatures` of the generator.")), //
    EXTENSION_NAME(error("config.extension-name",
            "An extension's name cannot contain a hyphen here. Give it another one and its own with `map`.")), //
    EXTENSION_ARGUMENT(error("config.extension-argument",
            "An extension takes the named arguments `map`, `schema` and `version`, each once and a string."));

    private final RuleText text;

    ConfigRule(RuleText text) {
        this.text = text;
    }

    @Override
    public RuleText text() {
        return text;
    }
}
