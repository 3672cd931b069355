package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;

/// What of a datasource or generator is far-fetched: properties that its provider does not read, the equals sign.
final class FarFetchedProperties {
    private static final List<String> DATASOURCE = List.of("provider", "relationMode", "schemas");
    private static final List<String> GENERATOR = List.of("provider", "output", "previewFeatures", "compilerBuild");

    private final Block block;
    private final Place place;
    private final Offers offers;

    FarFetchedProperties(Block block, Place place, Offers offers) {
        this.block = block;
        this.place = place;
        this.offers = offers;
    }

    void add() {
        boolean isDatasource = block.kind() == BlockKind.DATASOURCE;
        if (place.before().size() == 1 && !place.isInString()) {
            equals();
            if (isDatasource) properties(DATASOURCE);
        } else if (place.before().isEmpty()) {
            properties(isDatasource ? DATASOURCE : GENERATOR);
        } else if (place.kind(1) == TokenKind.EQUALS && !place.isInString() && !isDatasource) {
            offers.add(SymbolKind.ENUM_VALUE, "\"\"", "\"‸\"", "text", "");
            offers.add(SymbolKind.ENUM_VALUE, "[]", "[‸]", "list", "");
        }
    }

    /// Where the sign is missing it is written, else the caret goes behind it.
    private void equals() {
        String text = place.tree().text();
        int end = place.range().end();
        while (end < text.length() && text.charAt(end) == ' ')
            end++;
        boolean isThere = end < text.length() && text.charAt(end) == '=';
        offers.add(SymbolKind.PROPERTY, "=", isThere ? "" : "= ", "", "");
    }

    private void properties(List<String> names) {
        for (String name : names)
            if (block.member(name).isEmpty()) offers.add(SymbolKind.PROPERTY, name, name + " = ", "property", "");
    }
}
