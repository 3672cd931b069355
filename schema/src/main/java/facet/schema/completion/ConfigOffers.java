package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.schema.check.Capabilities;
import facet.schema.check.Connector;
import facet.schema.check.PreviewFeatures;
import facet.schema.check.Release;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;

/// The properties of datasources and generators and their values.
final class ConfigOffers {
    private static final String NEW_CLIENT = "prisma-client";

    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;

    ConfigOffers(Surroundings schema, Block block, Place place, Offers offers) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
    }

    void add() {
        boolean isDatasource = block.kind() == BlockKind.DATASOURCE;
        if (place.before().isEmpty() && !place.isInString() && !place.typed().startsWith("@")) {
            if (isDatasource) {
                datasource();
            } else {
                generator();
            }
        } else if (place.kind(1) == TokenKind.EQUALS) {
            if (isDatasource) {
                datasourceValue(place.text(0));
            } else {
                generatorValue(place.text(0));
            }
        }
    }

    private void datasource() {
        property("provider", "\"‸\"", "Which kind of database it is.");
        if (schema.release() == Release.SIX) {
            property("url", "env(\"‸\")", "Where the database is.");
            property("directUrl", "env(\"‸\")", "Where migrations reach the database past a pool.");
            property("shadowDatabaseUrl", "env(\"‸\")", "Where the database is that migrations are tried in.");
        }
        property("relationMode", "\"‸\"", "Whether foreign keys or the client keep relations whole.");
        if (Capabilities.hasSchemas(schema.connector()))
            property("schemas", "[\"‸\"]", "The schemas of the database that models may be in.");
        if (schema.connector() == Connector.POSTGRESQL && schema.hasFeature("postgresqlextensions"))
            property("extensions", "[‸]", "The extensions of the database.");
    }

    private void generator() {
        property("provider", "\"‸\"", "Which generator it is.");
        property("output", "\"‸\"", "The folder that what is generated goes to.");
        property("previewFeatures", "[\"‸\"]", "Features that are not finished yet.");
        if (block.property("provider").equals("prisma-client-js")) {
            property("binaryTargets", "[\"‸\"]", "The systems the engine is for.");
            property("engineType", "\"‸\"", "How the engine is run.");
        } else {
            property("runtime", "\"‸\"", "What the client runs in.");
            property("moduleFormat", "\"‸\"", "How modules are written.");
            property("generatedFileExtension", "\"‸\"", "The ending of the files that are generated.");
            property("importFileExtension", "\"‸\"", "The ending that imports are written with.");
            property("compilerBuild", "\"‸\"", "Whether the compiler of queries is fast or small.");
        }
    }

    private void property(String name, String value, String documentation) {
        if (block.members().stream()
                .anyMatch(each -> each.name().equals(name) && each.start() != place.range().start()))
            return;
        offers.add(SymbolKind.PROPERTY, name, name + " = " + value, "property", documentation);
    }

    private void datasourceValue(String property) {
        if (property.equals("schemas") || property.equals("extensions")) return;
        if (!place.frames().isEmpty()) return;
        switch (property) {
            case "provider" -> {
                values(List.of("postgresql", "mysql", "sqlite", "sqlserver", "mongodb", "cockroachdb"), "database");
                anything();
            }
            case "relationMode" -> values(schema.connector() == Connector.MONGODB
                    ? List.of("prisma")
                    : List.of("foreignKeys", "prisma"), "relation mode");
            case "url", "directUrl", "shadowDatabaseUrl" -> {
                if (!place.isInString())
                    offers.add(SymbolKind.PROPERTY, "env(\"\")", "env(\"‸\")", "function",
                            "The value of a variable of the environment.");
            }
            default -> {
            }
        }
    }

    private void generatorValue(String property) {
        switch (property) {
            case "provider" -> values(List.of(NEW_CLIENT, "prisma-client-js"), "generator");
            case "runtime" -> values(List.of("nodejs", "deno", "bun", "workerd", "cloudflare", "vercel-edge",
                    "edge-light", "react-native"), "runtime");
            case "moduleFormat" -> {
                values(List.of("esm", "cjs"), "module format");
                anything();
            }
            case "generatedFileExtension" -> {
                values(List.of("ts", "mts", "cts"), "file ending");
                anything();
            }
            case "importFileExtension" -> {
                values(List.of("ts", "mts", "cts", "js", "mjs", "cjs"), "file ending");
                anything();
            }
            case "output" -> anything();
            case "compilerBuild" -> values(List.of("fast", "small"), "build");
            case "engineType" -> values(schema.release() == Release.SIX
                    ? List.of("library", "binary", "client")
                    : List.of("client"), "engine");
            case "previewFeatures" -> previewFeatures();
            case "binaryTargets" -> values(List.of("native", "debian-openssl-1.1.x", "debian-openssl-3.0.x",
                    "linux-musl-openssl-3.0.x", "linux-arm64-openssl-3.0.x", "rhel-openssl-3.0.x", "darwin",
                    "darwin-arm64", "windows"), "system");
            default -> {
            }
        }
    }

    private void previewFeatures() {
        Frame frame = place.frame();
        if (frame == null) return;
        for (String feature : PreviewFeatures.offered(schema.connector(), schema.release()))
            if (!frame.hasWord(feature)) offers.quoted(feature, "preview feature");
    }

    /// A string that is none of those listed.
    private void anything() {
        if (!place.isInString()) offers.add(SymbolKind.ENUM_VALUE, "\"\"", "\"‸\"", "text", "");
    }

    private void values(List<String> values, String detail) {
        for (String value : values)
            offers.quoted(value, detail);
    }
}
