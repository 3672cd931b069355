package facet.schema.completion;

import facet.language.SymbolKind;
import facet.schema.check.Connector;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;

/// What begins a block.
final class BlockOffers {
    private final Surroundings schema;
    private final Place place;
    private final Offers offers;

    BlockOffers(Surroundings schema, Place place, Offers offers) {
        this.schema = schema;
        this.place = place;
        this.offers = offers;
    }

    void add() {
        if (!place.before().isEmpty() || place.isInString() || place.typed().startsWith("@")) return;
        block(SymbolKind.MODEL, "model", "model ‸ {\n  id Int @id\n}\n", "A table or collection.");
        block(SymbolKind.ENUM, "enum", "enum ‸ {\n  \n}\n", "A type that is one of a list of values.");
        if (schema.connector() == Connector.MONGODB)
            block(SymbolKind.TYPE, "type", "type ‸ {\n  \n}\n", "A value made of fields, embedded in documents.");
        if (schema.hasFeature("views")) block(SymbolKind.VIEW, "view", "view ‸ {\n  \n}\n", "A view of the database.");
        if (schema.blocks(BlockKind.DATASOURCE).isEmpty())
            block(SymbolKind.DATASOURCE, "datasource", "datasource db {\n  provider = \"‸\"\n}\n",
                    "Which database the schema describes.");
        block(SymbolKind.GENERATOR, "generator",
                "generator client {\n  provider = \"prisma-client\"\n  output   = \"‸\"\n}\n",
                "What is generated from the schema.");
    }

    private void block(SymbolKind kind, String keyword, String body, String documentation) {
        offers.add(kind, keyword, isLineTaken() ? keyword : lines(body), "block", documentation);
    }

    /// Whether something follows on the line, the rest of a block's head as a rule.
    private boolean isLineTaken() {
        int token = place.range().end() < place.tree().text().length()
                ? place.tree().tokens().at(place.range().end())
                : place.tree().tokens().count();
        if (place.tree().tokens().kind(token) == TokenKind.SPACE) token++;
        TokenKind kind = place.tree().tokens().kind(token);
        return kind != TokenKind.LINE_BREAK && kind != TokenKind.END;
    }

    private String lines(String body) {
        boolean isLast = place.range().end() >= place.tree().text().length();
        String written = isLast ? body : body.substring(0, body.length() - 1);
        return place.tree().text().contains("\r\n") ? written.replace("\n", "\r\n") : written;
    }
}
