package facet.schema.fact;

import java.util.Map;

/// What the words of the language itself mean.
final class WordFacts {
    private static final Map<String, String> TYPES = Map.of(
            "String", "Text of any length.",
            "Boolean", "True or false.",
            "Int", "A whole number of 32 bits.",
            "BigInt", "A whole number of 64 bits.",
            "Float", "A floating point number of 64 bits.",
            "Decimal", "An exact decimal number.",
            "DateTime", "A point in time.",
            "Json", "A JSON document.",
            "Bytes", "A sequence of bytes.",
            "Unsupported", "A type of the database that the language has no word for. The client cannot write it.");

    private static final Map<String, String> FIELD_ATTRIBUTES = Map.of(
            "id", "The field identifies its row: it is the primary key.",
            "unique", "No two rows have the same value.",
            "default", "The value of a new row that is given none.",
            "updatedAt", "The time of the last change, kept by the client.",
            "map", "The name in the database.",
            "ignore", "The client leaves the field out.",
            "relation", "Which fields refer to which, and what follows from a deletion.");

    private static final Map<String, String> BLOCK_ATTRIBUTES = Map.of(
            "id", "Several fields together identify a row: they are the primary key.",
            "unique", "No two rows have the same values in these fields.",
            "index", "Finds rows by these fields faster.",
            "fulltext", "Finds rows by words in these fields.",
            "map", "The name in the database.",
            "schema", "The schema of the database that it is in.",
            "ignore", "The client leaves it out.",
            "shardKey", "The fields that say which shard a row is on.");

    private static final Map<String, String> FUNCTIONS = Map.of(
            "autoincrement", "The next whole number, counted by the database.",
            "now", "The time at which the row is made.",
            "uuid", "A random identifier of 36 characters, made by the client; version 4, or 7, which sorts by time.",
            "cuid", "A short random identifier, made by the client.",
            "ulid", "An identifier of 26 characters that sorts by time, made by the client.",
            "nanoid", "A short random identifier that fits into an address, made by the client.",
            "dbgenerated", "Whatever the database makes of the expression.",
            "sequence", "The next number of a sequence of CockroachDB.",
            "auto", "An object id, made by MongoDB.",
            "env", "The value of a variable of the environment.");

    private static final Map<String, String> ACTIONS = Map.of(
            "Cascade", "The rows that refer to it follow: they are deleted, or their key changes as well.",
            "Restrict", "It cannot be done while rows refer to it.",
            "NoAction", "The database refuses it at the end if rows still refer to it.",
            "SetNull", "The rows that refer to it then refer to nothing.",
            "SetDefault", "The rows that refer to it then have their default.");

    private static final Map<String, String> ARGUMENTS = Map.of(
            "fields", "The fields of this model that it is made of.",
            "references", "The fields of the other model that are referred to.",
            "onDelete", "What happens when the row referred to is deleted.",
            "onUpdate", "What happens when the key referred to changes.",
            "name", "What it is called in the schema and the client.",
            "map", "The name in the database.",
            "sort", "The order in the index.",
            "length", "How many characters count.",
            "ops", "The operators that the index helps.",
            "type", "The kind of the index.");

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("provider", "Which kind of database, or which generator."),
            Map.entry("url", "Where the database is."),
            Map.entry("directUrl", "Where migrations reach the database past a pool."),
            Map.entry("shadowDatabaseUrl", "Where the database is that migrations are tried in."),
            Map.entry("relationMode", "Whether foreign keys or the client keep relations whole."),
            Map.entry("schemas", "The schemas of the database that blocks may be in."),
            Map.entry("extensions", "The extensions of the database."),
            Map.entry("output", "The folder that what is generated goes to."),
            Map.entry("previewFeatures", "Features that are not finished yet."),
            Map.entry("binaryTargets", "The systems that the engine is for."),
            Map.entry("engineType", "How the engine is run."),
            Map.entry("runtime", "What the client runs in."),
            Map.entry("moduleFormat", "How modules are written."),
            Map.entry("generatedFileExtension", "The ending of the files that are generated."),
            Map.entry("importFileExtension", "The ending that imports are written with."),
            Map.entry("compilerBuild", "Whether the compiler of queries is fast or small."));

    private WordFacts() {}

    static String type(String word) {
        return TYPES.getOrDefault(word, "");
    }

    static String fieldAttribute(String name) {
        return name.contains(".") ? "The type of the column in the database." : FIELD_ATTRIBUTES.getOrDefault(name, "");
    }

    static String blockAttribute(String name) {
        return BLOCK_ATTRIBUTES.getOrDefault(name, "");
    }

    static String function(String name) {
        return FUNCTIONS.getOrDefault(name, "");
    }

    static String action(String name) {
        return ACTIONS.getOrDefault(name, "");
    }

    static String argument(String name) {
        return ARGUMENTS.getOrDefault(name, "");
    }

    static String property(String name) {
        return PROPERTIES.getOrDefault(name, "");
    }
}
