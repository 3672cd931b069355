package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.language.TextRange;
import facet.schema.model.ReferentialAction;
import org.jspecify.annotations.Nullable;

/// What is far-fetched in the parentheses of an attribute: arguments behind those that are there, fields that are named already,
/// an action for the argument whose name the caret is in.
final class FarFetchedArguments {
    private static final List<String> RELATION = List.of("references", "fields", "onDelete", "onUpdate", "map", "name");

    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;
    private final Frame attribute;

    FarFetchedArguments(Surroundings schema, Block block, Place place, Offers offers, Frame attribute) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
        this.attribute = attribute;
    }

    void add() {
        Frame list = openList();
        switch (attribute.owner()) {
            case "@relation" -> {
                if (list == null) relation();
                else
                    named(list);
            }
            case "@default" -> {
                if (!place.isInString()) new DefaultOffers(schema, block, place, offers).addAny();
            }
            case "@@unique", "@@index", "@@id", "@@fulltext", "@unique", "@id" -> {
                if (list != null) members(block);
                key();
            }
            default -> {
            }
        }
    }

    private @Nullable Frame openList() {
        Frame frame = place.frame();
        return frame == null || !frame.isList() || place.isInString() ? null : frame;
    }

    private void named(Frame list) {
        if (list.owner().equals("fields")) members(block);
        else
            schema.block(place.text(1)).ifPresent(this::members);
    }

    private void members(Block owner) {
        for (Member member : owner.members())
            if (!member.type().isEmpty()) offers.word(SymbolKind.FIELD, member.name(), member.type());
    }

    private void relation() {
        TextRange action = place.isInString() ? null : new AttributeText(place).action();
        if (action != null) actions(schema, offers, action);
        boolean isValue = place.isInString() || !attribute.argument().isEmpty();
        arguments(RELATION, isValue);
    }

    static void actions(Surroundings schema, Offers offers, TextRange range) {
        boolean isEmulated = schema.relationMode().equals("prisma");
        for (ReferentialAction action : ReferentialAction.values())
            if (schema.connector().allows(action, isEmulated))
                offers.replace(range, SymbolKind.ENUM_VALUE, action.word(), action.word(), "action", "");
    }

    private void key() {
        boolean isNamed = attribute.owner().equals("@@id") || attribute.owner().equals("@@unique");
        arguments(isNamed ? List.of("map", "name") : List.of("map"), true);
    }

    /// Arguments at the caret, or where a value stands there behind the last argument.
    private void arguments(List<String> names, boolean isValue) {
        int closing = isValue ? new AttributeText(place).closingParenthesis() : -1;
        if (closing < 0 && place.isInString()) return;
        for (String name : names)
            argument(name, name + ": " + value(name), closing);
        if (attribute.owner().equals("@relation")) argument("\"\"", "\"‸\"", closing);
    }

    private void argument(String label, String text, int closing) {
        if (closing < 0) offers.add(SymbolKind.PROPERTY, label, text, "argument", "");
        else if (!isThere(label))
            offers.replace(TextRange.at(closing), SymbolKind.PROPERTY, label, ", " + text, "argument", "");
    }

    private boolean isThere(String label) {
        boolean isName = label.equals("name") || label.equals("\"\"");
        boolean hasName = attribute.hasText() || (place.isInString() && attribute.argument().isEmpty());
        boolean isNamed = attribute.owner().equals("@relation") && isName
                && (hasName || attribute.hasArgument("name"));
        return isNamed || attribute.hasArgument(label);
    }

    private static String value(String name) {
        return switch (name) {
            case "references", "fields" -> "[‸]";
            case "map", "name" -> "\"‸\"";
            default -> "‸";
        };
    }
}
