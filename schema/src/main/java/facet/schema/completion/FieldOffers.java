package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.schema.check.Capabilities;
import facet.schema.check.Connector;
import facet.schema.check.NativeTypes;
import facet.schema.model.Arity;
import facet.schema.model.ScalarType;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;

/// The types of fields and the attributes of fields, enum values and blocks.
final class FieldOffers {
    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;

    FieldOffers(Surroundings schema, Block block, Place place, Offers offers) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
    }

    void add() {
        if (place.isInString()) return;
        if (place.isAfterOwner()) {
            nativeTypes();
        } else if (place.before().isEmpty()) {
            if (place.typed().isEmpty() || place.typed().startsWith("@")) blockAttributes();
        } else if (place.kind(0) != TokenKind.WORD || place.sticks()) {
            return;
        } else if (block.kind() == BlockKind.ENUM) {
            attribute("@map", "(\"‸\")", "The name of the value in the database.");
        } else if (place.before().size() == 1 && !place.typed().startsWith("@")) {
            types();
        } else if (!place.typed().startsWith("@@")) {
            fieldAttributes();
        }
    }

    private void types() {
        for (ScalarType type : ScalarType.values())
            if (isKnown(type)) offers.word(SymbolKind.TYPE, type.word(), "scalar");
        for (Block each : schema.blocks(BlockKind.ENUM))
            offers.word(SymbolKind.ENUM, each.name(), "enum");
        if (block.kind() != BlockKind.TYPE) {
            for (Block each : schema.blocks(BlockKind.MODEL))
                offers.word(SymbolKind.MODEL, each.name(), "model");
            for (Block each : schema.blocks(BlockKind.VIEW))
                offers.word(SymbolKind.VIEW, each.name(), "view");
        }
        for (Block each : schema.blocks(BlockKind.TYPE))
            offers.word(SymbolKind.TYPE, each.name(), "type");
        offers.add(SymbolKind.TYPE, "Unsupported", "Unsupported(\"‸\")", "scalar",
                "A type of the database that the language has no word for.");
    }

    private boolean isKnown(ScalarType type) {
        if (type == ScalarType.JSON) return Capabilities.hasJson(schema.connector());
        return type != ScalarType.DECIMAL || schema.connector() != Connector.MONGODB;
    }

    private Member field() {
        String type = place.text(1);
        Arity arity = switch (place.kind(2)) {
            case LEFT_BRACKET -> Arity.LIST;
            case QUESTION_MARK -> Arity.OPTIONAL;
            default -> Arity.REQUIRED;
        };
        int start = place.tree().tokens().start(place.before().getFirst());
        return block.members().stream().filter(each -> each.start() == start).findFirst()
                .orElseGet(() -> new Member(place.text(0), type, arity, "", List.of(), start));
    }

    private void fieldAttributes() {
        Member field = field();
        String type = field.type();
        if (schema.isModel(type)) {
            relationAttributes(field);
        } else if (schema.isComposite(type)) {
            fieldAttribute(field, "@map", "(\"‸\")", "The name of the field in the database.");
            if (block.kind() != BlockKind.TYPE)
                fieldAttribute(field, "@ignore", "", "The client leaves the field out.");
        } else if (!type.isEmpty()) {
            columnAttributes(field);
        }
    }

    private void relationAttributes(Member field) {
        fieldAttribute(field, "@relation", "(‸)", "Which fields refer to which, and what follows from a deletion.");
        fieldAttribute(field, "@ignore", "", "The client leaves the field out.");
    }

    private void columnAttributes(Member field) {
        boolean isInModel = block.kind() != BlockKind.TYPE;
        boolean isBuiltIn = ScalarType.of(field.type()).isPresent();
        boolean isUnsupported = field.type().equals("Unsupported");
        boolean isKey = field.arity() == Arity.REQUIRED && block.kind() == BlockKind.MODEL && !isUnsupported;
        if (isKey && !hasId()) fieldAttribute(field, "@id", "", "The field identifies its row.");
        if (isInModel) fieldAttribute(field, "@unique", "", "No two rows have the same value.");
        fieldAttribute(field, "@default", "(‸)", "The value of a new row that is given none.");
        if (field.type().equals("DateTime") && field.arity() != Arity.LIST && isInModel)
            fieldAttribute(field, "@updatedAt", "", "The time of the last change, kept by the client.");
        fieldAttribute(field, "@map", "(\"‸\")", "The name of the column in the database.");
        if (isInModel && !isUnsupported) fieldAttribute(field, "@ignore", "", "The client leaves the field out.");
        boolean hasNative = field.marks().stream().anyMatch(mark -> mark.name().equals(owner())
                && mark.start() != place.range().start());
        if (isBuiltIn && !hasNative && !NativeTypes.of(schema.connector()).isEmpty())
            offers.add(SymbolKind.PROPERTY, owner(), owner() + ".", "attribute", "The type of the column.");
        if (isKey && hasShardKeys()) fieldAttribute(field, "@shardKey", "", "The field says which shard a row is on.");
    }

    private String owner() {
        return "@" + schema.databaseName();
    }

    private boolean hasId() {
        return block.members().stream().flatMap(member -> member.marks().stream()).anyMatch(
                mark -> (mark.name().equals("@id") || mark.name().equals("@@id")) && !isTyped(mark));
    }

    private boolean isTyped(Member.Mark mark) {
        return mark.start() == place.range().start();
    }

    private boolean hasShardKeys() {
        return schema.connector() == Connector.MYSQL && schema.hasFeature("shardkeys");
    }

    private void fieldAttribute(Member field, String name, String arguments, String documentation) {
        if (field.marks().stream().noneMatch(mark -> mark.name().equals(name) && !isTyped(mark)))
            attribute(name, arguments, documentation);
    }

    private void attribute(String name, String arguments, String documentation) {
        offers.add(SymbolKind.PROPERTY, name, name + arguments, "attribute", documentation);
    }

    private void nativeTypes() {
        int owner = place.before().size() - 2;
        ScalarType scalar = ScalarType.of(place.text(1)).orElse(null);
        if (scalar == null || !place.text(owner).equals(schema.databaseName())) return;
        for (NativeTypes.NativeType type : NativeTypes.of(schema.connector()).values()) {
            if (!type.types().contains(scalar)) continue;
            String detail = "native type";
            if (type.allowed() > 0)
                offers.add(SymbolKind.TYPE, type.name() + "()", type.name() + "(‸)", detail, arguments(type));
            if (type.required() == 0) offers.word(SymbolKind.TYPE, type.name(), detail);
        }
    }

    private static String arguments(NativeTypes.NativeType type) {
        return type.allowed() == 1 ? "Takes one argument." : "Takes up to " + type.allowed() + " arguments.";
    }

    private void blockAttributes() {
        switch (block.kind()) {
            case MODEL, VIEW -> modelAttributes();
            case ENUM -> {
                single("@@map", "(\"‸\")", "The name of the enum in the database.");
                schemaAttribute();
            }
            case TYPE, DATASOURCE, GENERATOR -> {
            }
        }
    }

    private void modelAttributes() {
        boolean isModel = block.kind() == BlockKind.MODEL;
        if (isModel && !hasId()) single("@@id", "([‸])", "Several fields together identify a row.");
        attribute("@@unique", "([‸])", "No two rows have the same values.");
        if (isModel) attribute("@@index", "([‸])", "Finds rows by these fields faster.");
        if (isModel && Capabilities.hasFulltextIndex(schema.connector()))
            attribute("@@fulltext", "([‸])", "Finds rows by words in these fields.");
        single("@@map", "(\"‸\")", "The name in the database.");
        schemaAttribute();
        single("@@ignore", "", "The client leaves it out.");
        if (isModel && hasShardKeys()) single("@@shardKey", "([‸])", "The fields that say which shard a row is on.");
    }

    private void schemaAttribute() {
        if (Capabilities.hasSchemas(schema.connector()))
            single("@@schema", "(\"‸\")", "The schema of the database that it is in.");
    }

    private void single(String name, String arguments, String documentation) {
        boolean isThere = block.members().stream().flatMap(member -> member.marks().stream())
                .anyMatch(mark -> mark.name().equals(name) && !isTyped(mark));
        if (!isThere) attribute(name, arguments, documentation);
    }
}
