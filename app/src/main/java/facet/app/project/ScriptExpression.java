package facet.app.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Fields;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Unknown;
import facet.app.project.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Works out what an expression is worth: literals, templates, objects, `??`, `||`, `+`, casts, names of a
/// [ScriptScope] and its calls. Anything else is [Unknown], never guessed.
final class ScriptExpression {
    private final List<Token> tokens;
    private final ScriptScope scope;
    private int at;

    private ScriptExpression(List<Token> tokens, ScriptScope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /// @param tokens the whole expression and nothing else
    static ScriptValue value(List<Token> tokens, ScriptScope scope) {
        if (tokens.isEmpty()) {
            return new Absent("");
        }
        ScriptExpression expression = new ScriptExpression(tokens, scope);
        ScriptValue value = scope.enter() ? expression.choice() : unknown(tokens);
        scope.leave();
        return expression.at == tokens.size() ? value : unknown(tokens);
    }

    private static Unknown unknown(List<Token> tokens) {
        String source = tokens.stream().limit(12).map(Token::text).collect(Collectors.joining(" "));
        return new Unknown(tokens.size() > 12 ? source + " …" : source, tokens.getFirst().line());
    }

    private boolean is(String sign) {
        return at < tokens.size() && tokens.get(at).isSign(sign);
    }

    /// `a ?? b` and `a || b`, from left to right.
    private ScriptValue choice() {
        ScriptValue value = sum();
        while (is("??") || is("||")) {
            boolean takesEmpty = is("??");
            at++;
            ScriptValue other = sum();
            boolean isMissing = value instanceof Absent
                    || (!takesEmpty && value instanceof Text text && text.value().isEmpty());
            value = isMissing ? other : value;
        }
        return value;
    }

    private ScriptValue sum() {
        int start = at;
        ScriptValue value = postfix();
        while (is("+")) {
            at++;
            ScriptValue other = postfix();
            value = value instanceof Text left && other instanceof Text right
                    ? joined(left, right, tokens)
                    : firstUnread(value, other, tokens.subList(start, at));
        }
        return value;
    }

    private static ScriptValue joined(Text left, Text right, List<Token> source) {
        if (ScriptScope.isTooLong(left.value(), right.value())) {
            return unknown(source);
        }
        List<String> variables = new ArrayList<>(left.variables());
        variables.addAll(right.variables());
        return new Text(left.value() + right.value(), List.copyOf(variables));
    }

    /// A text with a part that is not known is not known; one with a variable that is not set says so.
    private static ScriptValue firstUnread(ScriptValue left, ScriptValue right, List<Token> source) {
        ScriptValue missing = left instanceof Text ? right : left;
        return missing instanceof Absent || missing instanceof ScriptValue.Failing || missing instanceof Unknown
                ? missing
                : unknown(source);
    }

    private ScriptValue postfix() {
        int start = at;
        @Nullable
        ScriptValue value = primary();
        while (at < tokens.size()) {
            if (is("!")) {
                at++;
            } else if (tokens.get(at).isName("as") || tokens.get(at).isName("satisfies")) {
                at++;
                skipType();
            } else {
                break;
            }
        }
        if (value != null) {
            return value;
        }
        return unknown(start < tokens.size() ? tokens.subList(start, Math.max(at, start + 1)) : tokens);
    }

    private @Nullable ScriptValue primary() {
        if (at >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case TEXT, NUMBER -> {
                at++;
                yield new Text(token.text(), List.of());
            }
            case TEMPLATE -> {
                at++;
                yield template(token);
            }
            case NAME -> name();
            case PATTERN -> null;
            case SIGN -> token.text().equals("{")
                    ? fields(inBrackets())
                    : token.text().equals("(") ? value(inBrackets(), scope) : null;
        };
    }

    private ScriptValue template(Token token) {
        ScriptValue result = new Text(token.pieces().getFirst(), List.of());
        for (int i = 0; i < token.parts().size(); i++) {
            ScriptValue part = value(token.parts().get(i), scope);
            result = result instanceof Text left && part instanceof Text right
                    ? joined(left, right, List.of(token))
                    : firstUnread(result, part, List.of(token));
            if (result instanceof Text left) {
                result = joined(left, new Text(token.pieces().get(i + 1), List.of()), List.of(token));
            }
        }
        return result;
    }

    /// A dotted name, a call of one, or `process.env["X"]`.
    private @Nullable ScriptValue name() {
        StringBuilder name = new StringBuilder(tokens.get(at++).text());
        while (at < tokens.size()) {
            if ((is(".") || is("?.")) && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.NAME) {
                name.append('.').append(tokens.get(at + 1).text());
                at += 2;
            } else if (is("!") && at + 1 < tokens.size() && tokens.get(at + 1).isSign(".")) {
                at++;
            } else if (is("[")) {
                ScriptValue key = value(inBrackets(), scope);
                if (!(key instanceof Text text)) {
                    return null;
                }
                name.append('.').append(text.value());
            } else {
                break;
            }
        }
        skipTypeArguments();
        return is("(") ? call(name.toString()) : resolve(name.toString());
    }

    private @Nullable ScriptValue call(String name) {
        List<ScriptValue> arguments = new ArrayList<>();
        for (List<Token> argument : split(inBrackets())) {
            arguments.add(value(argument, scope));
        }
        if (scope.isConstant(name.contains(".") ? name.substring(0, name.indexOf('.')) : name)) {
            return null;
        }
        for (ScriptValue argument : arguments) {
            if (argument instanceof Unknown || argument instanceof Absent || argument instanceof ScriptValue.Failing) {
                return argument;
            }
        }
        return scope.call(name, arguments);
    }

    /// Follows a name through the constants it may lead to, as in `settings.database.url`.
    private @Nullable ScriptValue resolve(String name) {
        @Nullable
        ScriptValue known = scope.find(name);
        int dot = name.lastIndexOf('.');
        if (known != null || dot < 0) {
            return known;
        }
        return resolve(name.substring(0, dot)) instanceof Fields fields ? field(fields, name.substring(dot + 1)) : null;
    }

    static ScriptValue field(Fields fields, String key) {
        ScriptValue value = fields.entries().get(key);
        if (value != null) {
            return value;
        }
        return fields.unread().isEmpty() ? new Absent("") : fields.unread().getFirst();
    }

    private Fields fields(List<Token> content) {
        Map<String, ScriptValue> entries = new LinkedHashMap<>();
        List<Unknown> unread = new ArrayList<>();
        for (List<Token> entry : split(content)) {
            Token first = entry.getFirst();
            boolean isKey = first.kind() == Kind.NAME || first.kind() == Kind.TEXT || first.kind() == Kind.NUMBER;
            if (first.isSign("...")) {
                spread(entry.subList(1, entry.size()), entries, unread);
            } else if (isKey && entry.size() > 1 && entry.get(1).isSign(":")) {
                entries.put(first.text(), value(entry.subList(2, entry.size()), scope));
            } else if (isKey && entry.size() == 1) {
                entries.put(first.text(), value(entry, scope));
            } else if (first.isSign("[")) {
                unread.add(unknown(entry));
            } else {
                Token name = entry.stream().filter(token -> token.kind() == Kind.NAME && !isModifier(token)).findFirst()
                        .orElse(first);
                entries.put(name.text(), unknown(entry));
            }
        }
        return new Fields(entries, unread);
    }

    private static boolean isModifier(Token token) {
        return token.isName("async") || token.isName("get") || token.isName("set");
    }

    private void spread(List<Token> source, Map<String, ScriptValue> entries, List<Unknown> unread) {
        switch (value(source, scope)) {
            case Fields fields -> {
                entries.putAll(fields.entries());
                unread.addAll(fields.unread());
            }
            case Absent absent -> {
                // Spreading nothing adds nothing.
            }
            case Unknown unknown -> unread.add(unknown);
            case Text text -> unread.add(unknown(source));
            case ScriptValue.Failing failing -> unread.add(unknown(source));
        }
    }

    /// What stands between the bracket here and the one that closes it; the position moves behind that one.
    private List<Token> inBrackets() {
        int start = at + 1;
        int depth = 0;
        do {
            depth += tokens.get(at).opens() ? 1 : tokens.get(at).closes() ? -1 : 0;
            at++;
        } while (at < tokens.size() && depth > 0);
        return depth == 0 ? tokens.subList(start, at - 1) : tokens.subList(start, at);
    }

    /// Cuts at the commas that stand in no bracket; empty entries are left out.
    private static List<List<Token>> split(List<Token> content) {
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

    /// The `<…>` of a call such as `env<Env>("X")`.
    private void skipTypeArguments() {
        if (!is("<")) {
            return;
        }
        for (int end = at + 1; end + 1 < tokens.size(); end++) {
            if (tokens.get(end).isSign(">") && tokens.get(end + 1).isSign("(")) {
                at = end + 1;
                return;
            }
        }
    }

    /// A type behind `as` or `satisfies`: names, dots, type arguments, brackets, `|` and `&`.
    private void skipType() {
        while (at < tokens.size() && !is("??") && !is("||") && !is("+") && !is("?") && !tokens.get(at).isName("as")
                && !tokens.get(at).isName("satisfies")) {
            if (tokens.get(at).opens()) {
                inBrackets();
            } else {
                at++;
            }
        }
    }
}
