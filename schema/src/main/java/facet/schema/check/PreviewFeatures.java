package facet.schema.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The preview features of each release.
public final class PreviewFeatures {
    private static final Set<String> ACTIVE = Set.of("nativedistinct", "postgresqlextensions", "relationjoins",
            "schemaenginedriveradapters", "shardkeys", "strictundefinedchecks", "views", "typedsql", "reactnative");
    private static final Set<String> DONE = Set.of("atomicnumberoperations", "aggregateapi", "clientextensions",
            "cockroachdb", "connectorcreate", "createmany", "dataproxy", "deno", "distinct", "driveradapters",
            "extendedindexes", "extendedwhereunique", "fieldreference", "filteredrelationcount", "filterjson",
            "fulltextindex", "fulltextsearch", "groupby", "improvedqueryraw", "interactivetransactions",
            "jsonprotocol", "microsoftsqlserver", "middlewares", "mongodb", "multischema", "namedconstraints", "napi",
            "nativetypes", "omitapi", "orderbyaggregategroup", "orderbynulls", "orderbyrelation", "prismaschemafolder",
            "referentialactions", "referentialintegrity", "selectrelationcount", "tracing", "transactionapi",
            "uncheckedscalarinputs", "querycompiler");

    private static final List<String> WRITTEN = List.of("fullTextSearchPostgres", "nativeDistinct", "partialIndexes",
            "postgresqlExtensions", "relationJoins", "schemaEngineDriverAdapters", "shardKeys",
            "strictUndefinedChecks", "typedSql", "views");

    private PreviewFeatures() {}

    /// Those that can be turned on, as they are commonly written.
    public static List<String> offered(Connector connector, Release release) {
        return WRITTEN.stream().filter(feature -> isActive(normal(feature), connector, release)).toList();
    }

    /// How features are compared: upper and lower case are the same.
    public static String normal(String feature) {
        return feature.toLowerCase(Locale.ROOT);
    }

    static boolean isActive(String feature, Connector connector, Release release) {
        return switch (feature) {
            case "fulltextsearchpostgres" -> connector == Connector.POSTGRESQL;
            case "partialindexes" -> release == Release.SEVEN;
            default -> ACTIVE.contains(feature);
        };
    }

    /// Whether the feature is on for everybody by now.
    static boolean isDone(String feature, Release release) {
        return DONE.contains(feature) || (feature.equals("metrics") && release == Release.SIX);
    }
}
