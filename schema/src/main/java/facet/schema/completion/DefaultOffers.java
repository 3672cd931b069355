package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.schema.check.Connector;
import facet.schema.model.ScalarType;
import facet.schema.syntax.BlockKind;

/// What a field can have as its default.
final class DefaultOffers {
    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;

    DefaultOffers(Surroundings schema, Block block, Place place, Offers offers) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
    }

    void add(Frame frame) {
        boolean isValue = frame.isList() || frame.argument().equals("value")
                || (frame.argument().isEmpty() && frame.isFirst());
        if (isValue) {
            value(frame.isList());
        } else if (frame.argument().isEmpty() && schema.connector() == Connector.SQLSERVER
                && !frame.hasArgument("map")) {
            offers.add(SymbolKind.PROPERTY, "map", "map: \"‸\"", "argument",
                    "The name of the default in the database.");
        }
    }

    private void value(boolean isInList) {
        String type = place.text(1);
        schema.block(type, BlockKind.ENUM).ifPresent(this::enumValues);
        ScalarType scalar = ScalarType.of(type).orElse(null);
        if (scalar == ScalarType.BOOLEAN) {
            offers.word(SymbolKind.ENUM_VALUE, "true", "value");
            offers.word(SymbolKind.ENUM_VALUE, "false", "value");
        }
        if (isInList || schema.isModel(type) || schema.isComposite(type)) return;
        if (scalar != null) functions(scalar);
        boolean isInType = block.kind() == BlockKind.TYPE;
        if (schema.connector() != Connector.MONGODB && !isInType)
            function("dbgenerated(\"\")", "dbgenerated(\"‸\")", "An expression of the database.");
    }

    /// Values at any place of a default.
    void addAny() {
        value(false);
        if (schema.connector() == Connector.MONGODB)
            function("auto()", "auto()", "An ObjectId made by the database.");
    }

    private void enumValues(Block type) {
        for (Member value : type.members())
            if (!value.name().isEmpty()) offers.word(SymbolKind.ENUM_VALUE, value.name(), type.name());
    }

    private void functions(ScalarType type) {
        switch (type) {
            case INT, BIG_INT -> counted();
            case STRING -> texts();
            case DATE_TIME -> function("now()", "now()", "The time at which the row is made.");
            case BOOLEAN, FLOAT, DECIMAL, JSON, BYTES -> {
            }
        }
        boolean isObjectId = type == ScalarType.STRING || type == ScalarType.BYTES;
        if (isObjectId && schema.connector() == Connector.MONGODB && block.kind() == BlockKind.MODEL)
            function("auto()", "auto()", "An ObjectId made by the database.");
    }

    private void counted() {
        if (schema.connector() == Connector.MONGODB || block.kind() == BlockKind.TYPE) return;
        function("autoincrement()", "autoincrement()", "The next number, counted by the database.");
        if (schema.connector() == Connector.COCKROACHDB)
            function("sequence()", "sequence(‸)", "The next number of a sequence of its own.");
    }

    private void texts() {
        function("uuid()", "uuid()", "A random UUID; uuid(7) sorts by time.");
        function("cuid()", "cuid()", "A collision-resistant id; cuid(2) is the newer kind.");
        function("ulid()", "ulid()", "An id that sorts by time.");
        function("nanoid()", "nanoid()", "A short random id.");
    }

    private void function(String label, String snippet, String documentation) {
        offers.add(SymbolKind.PROPERTY, label, snippet, "function", documentation);
    }

    /// The arguments of a function within the parentheses of a default.
    static void arguments(Frame frame, Surroundings schema, Offers offers) {
        switch (frame.owner()) {
            case "uuid" -> numbers(offers, "4", "7");
            case "cuid" -> numbers(offers, "1", "2");
            case "sequence" -> {
                if (schema.connector() == Connector.COCKROACHDB && frame.argument().isEmpty()) sequence(frame, offers);
            }
            default -> {
            }
        }
    }

    private static void numbers(Offers offers, String... versions) {
        for (String version : versions)
            offers.word(SymbolKind.ENUM_VALUE, version, "version");
    }

    private static void sequence(Frame frame, Offers offers) {
        for (String name : List.of("minValue", "maxValue", "cache", "increment", "start"))
            if (!frame.hasArgument(name))
                offers.add(SymbolKind.PROPERTY, name, name + ": ", "argument", "");
        if (!frame.hasWord("virtual")) offers.word(SymbolKind.PROPERTY, "virtual", "argument");
    }
}
