package facet.schema.completion;

import java.util.List;

import facet.language.SymbolKind;
import facet.language.TextRange;
import facet.schema.check.Capabilities;
import facet.schema.check.Connector;
import facet.schema.syntax.BlockKind;
import facet.schema.syntax.TokenKind;

/// What of a datasource or generator is far-fetched: properties that its provider does not read, the equals sign, and
/// what a datasource still lacks, from a line that holds another property.
final class FarFetchedProperties {
    private static final List<String> DATASOURCE = List.of("provider", "relationMode", "schemas");
    private static final List<String> GENERATOR = List.of("provider", "output", "previewFeatures", "compilerBuild");

    private final Surroundings schema;
    private final Block block;
    private final Place place;
    private final Offers offers;

    FarFetchedProperties(Surroundings schema, Block block, Place place, Offers offers) {
        this.schema = schema;
        this.block = block;
        this.place = place;
        this.offers = offers;
    }

    void add() {
        boolean isDatasource = block.kind() == BlockKind.DATASOURCE;
        if (place.before().isEmpty()) {
            properties(isDatasource ? DATASOURCE : GENERATOR);
        } else if (isDatasource) {
            if (place.before().size() == 1 && !place.isInString()) value();
            if (place.string() != Place.Quote.CLOSED) nextLine();
        } else if (place.before().size() == 1 && !place.isInString()) {
            equals("=", "");
        } else if (place.kind(1) == TokenKind.EQUALS && !place.isInString()) {
            offers.add(SymbolKind.ENUM_VALUE, "\"\"", "\"‸\"", "text", "");
            offers.add(SymbolKind.ENUM_VALUE, "[]", "[‸]", "list", "");
        }
    }

    private void properties(List<String> names) {
        for (String name : names)
            if (block.member(name).isEmpty()) offers.add(SymbolKind.PROPERTY, name, name + " = ", "property", "");
    }

    /// What goes behind the property's name: the sign alone, or the sign and a value to fill in.
    private void value() {
        equals("=", "");
        String name = place.text(0);
        if (name.equals("provider")) equals(name, "\"‸\"");
        if (name.equals("schemas") || name.equals("extensions")) equals(name, "[‸]");
    }

    /// Where the sign is missing it is written, else the caret goes behind it.
    private void equals(String label, String value) {
        String text = place.tree().text();
        int end = place.range().end();
        while (end < text.length() && text.charAt(end) == ' ')
            end++;
        boolean isThere = end < text.length() && text.charAt(end) == '=';
        offers.add(SymbolKind.PROPERTY, label, isThere ? "" : "= " + value, "", "");
    }

    /// What the datasource lacks, on a line of its own below.
    private void nextLine() {
        lacking("provider", "\"‸\"");
        lacking("relationMode", "\"‸\"");
        if (Capabilities.hasSchemas(schema.connector())) lacking("schemas", "[‸]");
        if (schema.connector() == Connector.POSTGRESQL && schema.hasFeature("postgresqlextensions"))
            lacking("extensions", "[‸]");
    }

    private void lacking(String name, String value) {
        if (block.member(name).isPresent()) return;
        String text = place.tree().text();
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        offers.replace(TextRange.at(lineEnd(text)), SymbolKind.PROPERTY, name, lineBreak + "  " + name + " = " + value,
                "property", "");
    }

    private int lineEnd(String text) {
        int end = place.offset();
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r')
            end++;
        return end;
    }
}
