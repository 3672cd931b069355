package facet.app.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import facet.app.project.ScriptValue.Unknown;
import facet.app.project.Token.Kind;

/// Reads object literals.
final class ScriptObject {
    private ScriptObject() {}

    /// @param content what stands between the braces
    static Fields fields(List<Token> content, ScriptScope scope) {
        Map<String, ScriptValue> entries = new LinkedHashMap<>();
        List<Unknown> unread = new ArrayList<>();
        for (List<Token> entry : split(content)) {
            Token first = entry.getFirst();
            boolean isKey = first.kind() == Kind.NAME || first.kind() == Kind.TEXT || first.kind() == Kind.NUMBER;
            if (first.isSign("...")) {
                spread(entry.subList(1, entry.size()), scope, entries, unread);
            } else if (isKey && entry.size() > 1 && entry.get(1).isSign(":")) {
                entries.put(first.text(), ScriptExpression.value(entry.subList(2, entry.size()), scope));
            } else if (isKey && entry.size() == 1) {
                entries.put(first.text(), ScriptExpression.value(entry, scope));
            } else if (hasComputedKey(entry)) {
                entries.put(entry.get(1).text(), ScriptExpression.value(entry.subList(4, entry.size()), scope));
            } else if (first.isSign("[")) {
                unread.add(ScriptExpression.unknown(entry));
            } else {
                Token name = entry.stream().filter(token -> token.kind() == Kind.NAME && !isModifier(token)).findFirst()
                        .orElse(first);
                entries.put(name.text(), ScriptExpression.unknown(entry));
            }
        }
        return new Fields(entries, unread);
    }

    /// `["key"]: …`.
    private static boolean hasComputedKey(List<Token> entry) {
        return entry.size() > 4 && entry.getFirst().isSign("[") && entry.get(1).kind() == Kind.TEXT
                && entry.get(2).isSign("]") && entry.get(3).isSign(":");
    }

    private static boolean isModifier(Token token) {
        return token.isName("async") || token.isName("get") || token.isName("set");
    }

    private static void spread(List<Token> source, ScriptScope scope, Map<String, ScriptValue> entries,
            List<Unknown> unread) {
        switch (ScriptExpression.value(source, scope)) {
            case Fields fields -> {
                entries.putAll(fields.entries());
                unread.addAll(fields.unread());
            }
            case Absent _,Truth _ -> {
                // Spreading nothing adds nothing.
            }
            case Text text when text.value().isEmpty() -> {
                // So does an empty text.
            }
            case Unknown unknown -> unread.add(unknown);
            case Text _,ScriptValue.Failing _,ScriptValue.Items _,ScriptValue.Named _ ->
                unread.add(ScriptExpression.unknown(source));
        }
    }

    /// Cuts at the commas that stand in no bracket; empty entries are left out.
    static List<List<Token>> split(List<Token> content) {
        List<List<Token>> entries = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= content.size(); i++) {
            if (i == content.size() || (depth == 0 && content.get(i).isSign(","))) {
                if (i > start) {
                    entries.add(content.subList(start, i));
                }
                start = i + 1;
            } else {
                depth += content.get(i).opens() ? 1 : content.get(i).closes() ? -1 : 0;
            }
        }
        return entries;
    }
}
