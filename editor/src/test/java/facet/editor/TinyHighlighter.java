package facet.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.language.Highlight;
import facet.language.HighlightKind;
import facet.language.TextRange;

/// Highlights enough of a schema-like language for tests.
final class TinyHighlighter {
    private static final Pattern TOKENS = Pattern.compile("(?<DOCUMENTATION>///[^\r\n]*)|(?<COMMENT>//[^\r\n]*)"
            + "|(?<STRING>\"[^\"\r\n]*\"?)|(?<KEYWORD>\\b(?:model|enum|datasource|generator)\\b)"
            + "|(?<BUILTIN>\\b(?:Int|String|Boolean|DateTime|Json|Decimal)\\b)|(?<ATTRIBUTE>@@?\\w+)"
            + "|(?<FUNCTION>\\b\\w+(?=\\())|(?<NUMBER>\\b\\d+\\b)|(?<CONSTANT>\\b(?:true|false)\\b)"
            + "|(?<TYPE>\\b[A-Z]\\w*\\b)|(?<ARGUMENT>\\b\\w+(?=:))|(?<FIELD>\\b[a-z]\\w*\\b)"
            + "|(?<BRACKET>[\\[\\](){}])|(?<OPERATOR>[?:,=.])");

    private TinyHighlighter() {}

    static List<Highlight> highlight(String text) {
        List<Highlight> highlights = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(text);
        while (matcher.find())
            highlights.add(new Highlight(new TextRange(matcher.start(), matcher.end()), kind(matcher)));
        return highlights;
    }

    private static HighlightKind kind(Matcher matcher) {
        for (HighlightKind kind : HighlightKind.values()) {
            String group = kind == HighlightKind.BUILT_IN_TYPE ? "BUILTIN" : kind.name();
            if (matcher.namedGroups().containsKey(group) && matcher.group(group) != null) return kind;
        }
        return HighlightKind.INVALID;
    }
}
