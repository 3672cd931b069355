package facet.schema.fact;

import java.util.List;

import facet.language.TextRange;

/// What is said about a word of a schema.
///
/// @param range the word
/// @param signature what it is, as the schema would write it, on one line or a few
/// @param documentation the sentences written above its declaration, or what the word of the language means; may be empty
/// @param facts what follows from the schema without standing there, each a short sentence
public record HoverText(TextRange range, String signature, String documentation, List<String> facts) {

    public HoverText {
        facts = List.copyOf(facts);
    }

    /// All of it as plain lines.
    public String plain() {
        StringBuilder text = new StringBuilder(signature);
        if (!documentation.isEmpty()) text.append("\n\n").append(documentation);
        if (!facts.isEmpty()) text.append("\n\n").append(String.join("\n", facts));
        return text.toString();
    }
}
