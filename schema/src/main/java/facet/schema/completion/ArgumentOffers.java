package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.schema.check.Capabilities;
import facet.schema.check.Connector;
import facet.schema.check.OperatorClasses;
import facet.schema.check.Release;
import facet.schema.model.Datasource;
import facet.schema.syntax.BlockKind;
import org.jspecify.annotations.Nullable;

/// What stands in the parentheses of an attribute.
final class ArgumentOffers {
    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;
    private final Frame frame;
    private final Frame attribute;
    private final @Nullable Datasource datasource;

    ArgumentOffers(Surroundings schema, Block block, Place place, Offers offers, Frame frame, Frame attribute,
            @Nullable Datasource datasource) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
        this.frame = frame;
        this.attribute = attribute;
        this.datasource = datasource;
    }

    void add() {
        if (place.isInString()) {
            if (attribute.owner().equals("@@schema")) schemas();
            return;
        }
        switch (attribute.owner()) {
            case "@default" -> inDefault();
            case "@relation" -> inRelation();
            case "@id", "@unique" -> onField();
            case "@@id", "@@unique", "@@index", "@@fulltext", "@@shardKey" -> inKey();
            case "@@schema" -> schemas();
            default -> {
            }
        }
    }

    private void inDefault() {
        boolean isFunction = frame.isParenthesis() && frame != attribute;
        if (isFunction) {
            DefaultOffers.arguments(frame, schema, offers);
        } else {
            new DefaultOffers(schema, block, place, offers).add(frame);
        }
    }

    private void schemas() {
        if (datasource == null) return;
        for (String name : datasource.schemas())
            offers.quoted(name, "schema");
    }

    private void inRelation() {
        new RelationOffers(schema, block, place, offers).add(frame);
    }

    private void onField() {
        if (frame != attribute) return;
        if (frame.argument().isEmpty()) {
            named("map", "\"‸\"", "The name of the key in the database.");
            keyArguments(attribute.owner().equals("@id"));
        } else {
            keyValue();
        }
    }

    /// What an index can say of a field, for a key of one field as well.
    private void keyArguments(boolean isId) {
        if (schema.connector() == Connector.MYSQL) named("length", "‸", "How many characters count.");
        if (!isId || schema.connector() == Connector.SQLSERVER) named("sort", "‸", "The order of the index.");
        if (schema.connector() == Connector.SQLSERVER)
            named("clustered", "‸", "Whether rows are stored in this order.");
    }

    private void inKey() {
        if (frame == attribute) {
            if (frame.argument().isEmpty()) {
                keyNames();
            } else {
                keyValue();
            }
        } else if (frame.isList()) {
            fields();
        } else if (frame.isParenthesis()) {
            inField();
        }
    }

    private void keyNames() {
        String owner = attribute.owner();
        if (!frame.hasArgument("fields")) named("fields", "[‸]", "The fields it is made of.");
        if (owner.equals("@@shardKey")) return;
        if (owner.equals("@@id") || owner.equals("@@unique"))
            named("name", "\"‸\"", "What the client calls the fields together.");
        named("map", "\"‸\"", "The name in the database.");
        if (owner.equals("@@fulltext")) return;
        boolean hasTypes = schema.connector() == Connector.POSTGRESQL || schema.connector() == Connector.COCKROACHDB;
        if (owner.equals("@@index") && hasTypes) named("type", "‸", "The kind of the index.");
        if (schema.connector() == Connector.SQLSERVER)
            named("clustered", "‸", "Whether rows are stored in this order.");
        boolean isPartial = schema.release() == Release.SEVEN && schema.hasFeature("partialindexes");
        if (isPartial && !owner.equals("@@id")) named("where", "‸", "Which rows count.");
    }

    private void named(String name, String value, String documentation) {
        if (!frame.hasArgument(name))
            offers.add(SymbolKind.PROPERTY, name, name + ": " + value, "argument", documentation);
    }

    private void keyValue() {
        switch (frame.argument()) {
            case "sort" -> values("Asc", "Desc");
            case "clustered" -> values("true", "false");
            case "type" -> {
                for (String type : List.of("BTree", "Hash", "Gist", "Gin", "SpGist", "Brin"))
                    if (Capabilities.hasIndexType(schema.connector(), type)) values(type);
            }
            case "where" -> raw();
            default -> {
            }
        }
    }

    private void raw() {
        offers.add(SymbolKind.PROPERTY, "raw", "raw(\"‸\")", "function", "An expression of the database.");
    }

    private void values(String... values) {
        for (String value : values)
            offers.word(SymbolKind.ENUM_VALUE, value, "value");
    }

    /// The fields of the model, or behind a dot those of an embedded type.
    private void fields() {
        Block owner = block;
        List<String> path = place.path();
        for (String step : path) {
            Member member = owner.member(step).orElse(null);
            if (member == null || !schema.isComposite(member.type())) return;
            owner = schema.block(member.type()).orElseThrow();
        }
        for (Member member : owner.members()) {
            if (member.type().isEmpty() || schema.isModel(member.type())) continue;
            if (path.isEmpty() && frame.hasWord(member.name())) continue;
            if (schema.isComposite(member.type()) && attribute.owner().equals("@@id")) continue;
            offers.word(SymbolKind.FIELD, member.name(), member.type());
        }
    }

    private void inField() {
        switch (frame.argument()) {
            case "" -> {
                if (!attribute.owner().equals("@@fulltext") || schema.connector() == Connector.MONGODB) fieldSettings();
            }
            case "sort" -> values("Asc", "Desc");
            case "ops" -> operators();
            default -> {
            }
        }
    }

    private void fieldSettings() {
        if (block.kind() == BlockKind.VIEW) return;
        boolean isId = attribute.owner().equals("@@id");
        if (!isId || schema.connector() == Connector.SQLSERVER) named("sort", "‸", "The order of the index.");
        if (schema.connector() == Connector.MYSQL) named("length", "‸", "How many characters count.");
        if (attribute.owner().equals("@@index") && schema.connector() == Connector.POSTGRESQL)
            named("ops", "‸", "The operators that the index helps.");
    }

    private void operators() {
        raw();
        String field = frame.owner();
        String type = block.member(field).map(Member::type).orElse("");
        for (String operator : OperatorClasses.offered(type))
            offers.word(SymbolKind.ENUM_VALUE, operator, "operator class");
    }
}
