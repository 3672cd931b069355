package facet.schema.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import facet.language.Completion;
import facet.language.Likelihood;
import facet.language.SymbolKind;
import facet.language.TextEdit;
import facet.language.TextRange;

/// Gathers what is offered at one place, the best first.
final class Offers {
    /// Stands in a snippet where the caret goes.
    private static final char CARET = '‸';

    private final Place place;
    private final List<Completion> found = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private Likelihood likelihood = Likelihood.FITTING;

    Offers(Place place) {
        this.place = place;
    }

    List<Completion> found() {
        return List.copyOf(found);
    }

    /// From here on what is offered is far-fetched, and left out where it is offered already.
    void turnFarFetched() {
        likelihood = Likelihood.FAR_FETCHED;
    }

    /// A word that is written as it is listed.
    void word(SymbolKind kind, String label, String detail) {
        add(kind, label, label, detail, "");
    }

    void word(SymbolKind kind, String label, String detail, String documentation) {
        add(kind, label, label, detail, documentation);
    }

    /// A value of a string property: with quotes unless the caret is between quotes already.
    void quoted(String value, String detail) {
        switch (place.string()) {
            case NONE -> add(SymbolKind.ENUM_VALUE, "\"" + value + "\"", "\"" + value + "\"", detail, "");
            case CLOSED -> add(SymbolKind.ENUM_VALUE, value, value, detail, "");
            case OPEN -> add(SymbolKind.ENUM_VALUE, value, value + "\"", detail, "");
        }
    }

    /// Something that is written as `snippet`, in which `‸` marks where the caret goes, at its end without one.
    void add(SymbolKind kind, String label, String snippet, String detail, String documentation) {
        replace(place.range(), kind, label, withoutWhatFollows(snippet), detail, documentation);
    }

    /// Something that is written as `snippet` in place of `range`.
    void replace(TextRange range, SymbolKind kind, String label, String snippet, String detail,
            String documentation) {
        if (!labels.add(label) && likelihood == Likelihood.FAR_FETCHED) return;
        int mark = snippet.indexOf(CARET);
        String text = mark < 0 ? snippet : snippet.substring(0, mark) + snippet.substring(mark + 1);
        int caret = range.start() + (mark < 0 ? text.length() : mark);
        found.add(new Completion(label, kind, detail, documentation, new TextEdit(range, text), caret, likelihood));
    }

    /// Where `(`, `:` or `=` stands behind the word already, the word alone is replaced.
    private String withoutWhatFollows(String snippet) {
        String text = place.tree().text();
        int end = place.range().end();
        if (place.isInString() || end >= text.length()) return snippet;
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ')
            next++;
        char follows = next < text.length() ? text.charAt(next) : ' ';
        int cut = switch (follows) {
            case '(' -> next == end ? snippet.indexOf('(') : -1;
            case ':' -> snippet.indexOf(':');
            case '=' -> snippet.indexOf(" =");
            default -> -1;
        };
        return cut < 0 ? snippet : snippet.substring(0, cut);
    }
}
