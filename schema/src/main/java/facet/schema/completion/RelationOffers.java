package facet.schema.completion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import facet.language.SymbolKind;
import facet.schema.check.Connector;
import facet.schema.model.Arity;
import facet.schema.model.ReferentialAction;
import facet.schema.syntax.BlockKind;

/// What stands in `@relation(…)`.
final class RelationOffers {
    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;

    RelationOffers(Surroundings schema, Block block, Place place, Offers offers) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
    }

    void add(Frame frame) {
        if (frame.isList()) {
            switch (frame.owner()) {
                case "fields" -> fields(frame, block, place.text(0));
                case "references" -> schema.block(place.text(1)).ifPresent(target -> fields(frame, target, ""));
                default -> {
                }
            }
            return;
        }
        switch (frame.argument()) {
            case "" -> names(frame);
            case "onDelete", "onUpdate" -> actions();
            default -> {
            }
        }
    }

    private void names(Frame frame) {
        named(frame, "fields", "[‸]", "The fields of this model that refer to the other one.");
        named(frame, "references", "[‸]", "The fields of the other model that are referred to.");
        named(frame, "onDelete", "‸", "What happens when the row referred to is deleted.");
        named(frame, "onUpdate", "‸", "What happens when the key referred to changes.");
        named(frame, "name", "\"‸\"", "Tells two relations between the same models apart.");
        named(frame, "map", "\"‸\"", "The name of the foreign key in the database.");
        if (!frame.hasArgument("name") && !frame.hasText())
            offers.add(SymbolKind.PROPERTY, "\"\"", "\"‸\"", "name",
                    "Tells two relations between the same models apart.");
    }

    private void named(Frame frame, String name, String value, String documentation) {
        boolean isAllowed = !name.equals("map") || schema.connector() != Connector.MONGODB;
        if (isAllowed && !frame.hasArgument(name))
            offers.add(SymbolKind.PROPERTY, name, name + ": " + value, "argument", documentation);
    }

    private void actions() {
        boolean isEmulated = schema.relationMode().equals("prisma");
        for (ReferentialAction action : ReferentialAction.values())
            if (schema.connector().allows(action, isEmulated))
                offers.word(SymbolKind.ENUM_VALUE, action.word(), "action", meaning(action));
    }

    private static String meaning(ReferentialAction action) {
        return switch (action) {
            case CASCADE -> "The rows that refer to it follow.";
            case RESTRICT -> "It cannot be done while rows refer to it.";
            case NO_ACTION -> "The database refuses it at the end if rows still refer to it.";
            case SET_NULL -> "The rows that refer to it then refer to nothing.";
            case SET_DEFAULT -> "The rows that refer to it then have their default.";
        };
    }

    /// The columns of `owner`, those first that look most like what is meant.
    private void fields(Frame frame, Block owner, String relation) {
        String likely = relation.toLowerCase(Locale.ROOT);
        List<Member> columns = owner.members().stream()
                .filter(member -> isColumn(member) && !frame.hasWord(member.name()))
                .sorted(Comparator.comparing(member -> !isLikely(member, likely))).toList();
        for (Member column : columns)
            offers.word(SymbolKind.FIELD, column.name(), column.type() + mark(column.arity()));
    }

    private static boolean isLikely(Member column, String relation) {
        if (relation.isEmpty()) return column.has("@id") || column.has("@unique");
        return column.name().toLowerCase(Locale.ROOT).startsWith(relation);
    }

    private boolean isColumn(Member member) {
        return !member.type().isEmpty() && schema.block(member.type(), BlockKind.MODEL, BlockKind.VIEW, BlockKind.TYPE)
                .isEmpty();
    }

    private static String mark(Arity arity) {
        return switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }
}
