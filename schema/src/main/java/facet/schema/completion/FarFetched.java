package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.language.TextRange;
import facet.schema.check.Capabilities;
import facet.schema.model.ScalarType;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;
import facet.schema.syntax.Tokens;
import org.jspecify.annotations.Nullable;

/// What Prisma's language server offers although the schema is rarely right with it: attributes that the field's type does
/// not take, types where a name is made up, arguments where a value stands. Whoever is used to find them there does.
final class FarFetched {
    private static final List<String> FIELD_ATTRIBUTES = List.of("@id", "@unique", "@default", "@map", "@relation",
            "@ignore");

    private final Surroundings schema;
    private final @Nullable Block block;
    private final Place place;
    private final Offers offers;
    private final List<String> databaseSchemas;

    /// @param databaseSchemas the schemas that the datasource lists
    FarFetched(Surroundings schema, @Nullable Block block, Place place, Offers offers,
            List<String> databaseSchemas) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
        this.databaseSchemas = databaseSchemas;
    }

    void add() {
        offers.turnFarFetched();
        Block framed = framed();
        if (framed != null) new FrameOffers(schema, framed, offers).add();
        if (block == null) {
            outside();
        } else if (block.isConfiguration()) {
            new FarFetchedProperties(schema, block, place, offers).add();
        } else {
            Frame attribute = place.attribute().orElse(null);
            if (attribute != null) new FarFetchedArguments(schema, block, place, offers, attribute).add();
            else if (!place.isInString())
                inside(block);
        }
    }

    /// The block whose keyword or closing brace the caret is in or at.
    private @Nullable Block framed() {
        for (Block each : schema.blocks())
            if (each.tree().equals(place.tree()) && each.isAtFrame(place.offset())) return each;
        return null;
    }

    private void outside() {
        if (place.isInString()) return;
        String head = place.text(0);
        if (place.before().isEmpty()) {
            offers.word(SymbolKind.DATASOURCE, "datasource", "block");
        } else if (place.before().size() == 1 && (head.equals("model") || head.equals("view") || head.equals("type"))) {
            types(place.range(), "");
        }
    }

    private void inside(Block owner) {
        databaseSchemas();
        if (place.before().isEmpty()) {
            if (owner.isBehindBrace(place.offset())) newFields(owner);
            else if (owner.kind() == BlockKind.MODEL || owner.kind() == BlockKind.VIEW)
                blockAttributes();
        } else if (owner.kind() != BlockKind.ENUM && place.kind(0) == TokenKind.WORD) {
            if (place.isAfterOwner()) behindNativeType();
            else
                behindName();
        }
    }

    /// Fields on a line of their own, as the brace swallows the rest of its line.
    private void newFields(Block owner) {
        if (owner.kind() == BlockKind.ENUM) return;
        String lineBreak = place.tree().text().contains("\r\n") ? "\r\n" : "\n";
        types(TextRange.at(place.offset()), lineBreak + "  ‸ ");
    }

    /// Another value for the attribute at the caret.
    private void databaseSchemas() {
        TextRange value = new AttributeText(place).onlyText("schema");
        if (value == null) return;
        for (String name : databaseSchemas)
            offers.replace(value, SymbolKind.ENUM_VALUE, name, name, "schema", "");
    }

    /// Attributes behind the native type and its arguments.
    private void behindNativeType() {
        int end = new AttributeText(place).behindParentheses(place.range().end());
        for (String name : FIELD_ATTRIBUTES)
            offers.replace(TextRange.at(end), SymbolKind.PROPERTY, name, " " + name + arguments(name), "attribute", "");
        if (place.text(1).equals("DateTime"))
            offers.replace(TextRange.at(end), SymbolKind.PROPERTY, "@updatedAt", " @updatedAt", "attribute", "");
    }

    private void blockAttributes() {
        for (String name : List.of("@@id", "@@unique", "@@index"))
            attribute(name, "([‸])");
        attribute("@@map", "(\"‸\")");
        attribute("@@ignore", "");
        if (Capabilities.hasSchemas(schema.connector())) attribute("@@schema", "(\"‸\")");
        if (Capabilities.hasFulltextIndex(schema.connector())) attribute("@@fulltext", "([‸])");
    }

    /// Types, as long as what stands behind the name is the type, and then attributes.
    private void behindName() {
        TextRange type = typeAtCaret();
        if (type != null) {
            types(type, "");
        } else if (place.before().size() > 1) {
            String gap = place.sticks() ? " " : "";
            for (String name : FIELD_ATTRIBUTES)
                attribute(name, gap + name + arguments(name));
            if (place.text(1).equals("DateTime")) attribute("@updatedAt", gap + "@updatedAt");
            String owner = "@" + schema.databaseName();
            offers.add(SymbolKind.PROPERTY, owner, gap + owner + ".", "attribute", "");
            TextRange action = new AttributeText(place).action();
            if (action != null) FarFetchedArguments.actions(schema, offers, action);
        }
    }

    /// The type from its first letter to its last bracket, where the caret is in it or directly behind it; else null.
    private @Nullable TextRange typeAtCaret() {
        if (place.typed().startsWith("@")) return null;
        if (place.before().size() == 1)
            return place.sticks() ? null : new TextRange(place.range().start(), modifierEnd(place.range().end()));
        if (place.kind(1) != TokenKind.WORD || !place.sticks() || !place.typed().isEmpty()) return null;
        for (int i = 2; i < place.before().size(); i++)
            if (!isModifier(place.kind(i))) return null;
        return new TextRange(place.tree().tokens().start(place.before().get(1)), modifierEnd(place.offset()));
    }

    private int modifierEnd(int from) {
        Tokens tokens = place.tree().tokens();
        int end = from;
        while (end < place.tree().text().length() && isModifier(tokens.kind(tokens.at(end))))
            end = tokens.end(tokens.at(end));
        return end;
    }

    private static boolean isModifier(TokenKind kind) {
        return kind == TokenKind.LEFT_BRACKET || kind == TokenKind.RIGHT_BRACKET || kind == TokenKind.QUESTION_MARK;
    }

    private void types(TextRange range, String before) {
        for (ScalarType type : ScalarType.values())
            type(range, SymbolKind.TYPE, before, type.word());
        for (Block each : schema.blocks())
            if (!each.isConfiguration() && !each.name().isEmpty()) type(range, kind(each.kind()), before, each.name());
        type(range, SymbolKind.TYPE, before, "Unsupported");
    }

    /// The type by itself, as optional and as list, the latter only where as much is typed as the type is long: else there
    /// would be three times as many.
    private void type(TextRange range, SymbolKind kind, String before, String name) {
        String word = before + name + (name.equals("Unsupported") ? "(\"\")" : "");
        offers.replace(range, kind, name, word, "", "");
        if (name.length() != place.offset() - range.start()) return;
        offers.replace(range, kind, name + "?", word + "?", "optional", "");
        offers.replace(range, kind, name + "[]", word + "[]", "list", "");
    }

    private static SymbolKind kind(BlockKind kind) {
        return switch (kind) {
            case MODEL -> SymbolKind.MODEL;
            case VIEW -> SymbolKind.VIEW;
            case ENUM -> SymbolKind.ENUM;
            case TYPE, DATASOURCE, GENERATOR -> SymbolKind.TYPE;
        };
    }

    private static String arguments(String attribute) {
        return switch (attribute) {
            case "@default", "@relation" -> "(‸)";
            case "@map" -> "(\"‸\")";
            default -> "";
        };
    }

    private void attribute(String name, String arguments) {
        String snippet = arguments.strip().startsWith("@") ? arguments : name + arguments;
        offers.add(SymbolKind.PROPERTY, name, snippet, "attribute", "");
    }
}
