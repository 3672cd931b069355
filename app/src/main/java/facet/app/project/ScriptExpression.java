package facet.app.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.app.project.ScriptValue.Absent;
import facet.app.project.ScriptValue.Items;
import facet.app.project.ScriptValue.Named;
import facet.app.project.ScriptValue.Text;
import facet.app.project.ScriptValue.Truth;
import facet.app.project.ScriptValue.Unknown;
import org.jspecify.annotations.Nullable;

/// Works out what an expression is worth: literals, templates, objects, `??`, `||`, `&&`, `? :`, comparisons, `+`, casts,
/// names of a [ScriptScope], members and calls. Anything else is [Unknown], never guessed.
final class ScriptExpression {
    private static final String ENVIRONMENT = "process.env";

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
        ScriptValue value = scope.enter() ? expression.conditional() : unknown(tokens);
        scope.leave();
        boolean isName = value instanceof Named(String name) && !name.equals(ENVIRONMENT);
        return expression.at == tokens.size() && !isName ? value : unknown(tokens);
    }

    static Unknown unknown(List<Token> tokens) {
        return new Unknown(ScriptWords.of(tokens), tokens.getFirst().line());
    }

    private ScriptValue orUnknown(Optional<ScriptValue> value, int start) {
        return value.orElseGet(() -> unknown(tokens.subList(start, Math.max(at, start + 1))));
    }

    private boolean is(String sign) {
        return at < tokens.size() && tokens.get(at).isSign(sign);
    }

    private boolean isOneOf(String... signs) {
        for (String sign : signs) {
            if (is(sign)) {
                return true;
            }
        }
        return false;
    }

    /// `a ? b : c`.
    private ScriptValue conditional() {
        int start = at;
        ScriptValue condition = choice();
        if (!is("?")) {
            return condition;
        }
        at++;
        ScriptValue then = conditional();
        if (!is(":")) {
            return unknown(tokens);
        }
        at++;
        ScriptValue otherwise = conditional();
        if (condition instanceof ScriptValue.Failing) {
            return condition;
        }
        return orUnknown(ScriptOperators.isTrue(condition).map(isTrue -> isTrue ? then : otherwise), start);
    }

    /// `a ?? b` and `a || b`, from left to right.
    private ScriptValue choice() {
        return chosen(this::both, "??", "||");
    }

    private ScriptValue both() {
        return chosen(this::comparison, "&&");
    }

    private ScriptValue chosen(java.util.function.Supplier<ScriptValue> operand, String... operators) {
        int start = at;
        ScriptValue value = operand.get();
        while (isOneOf(operators)) {
            String operator = tokens.get(at++).text();
            ScriptValue left = value;
            ScriptValue right = operand.get();
            value = left instanceof ScriptValue.Failing
                    ? left
                    : orUnknown(ScriptOperators.givesWay(left, operator).map(gives -> gives ? right : left), start);
        }
        return value;
    }

    /// `a === b` and `a !== b`.
    private ScriptValue comparison() {
        int start = at;
        ScriptValue value = sum();
        while (isOneOf("===", "!==", "==", "!=")) {
            boolean isNegated = tokens.get(at++).text().startsWith("!");
            value = orUnknown(
                    ScriptOperators.areEqual(value, sum()).map(areEqual -> new Truth(areEqual != isNegated)), start);
        }
        return value;
    }

    private ScriptValue sum() {
        int start = at;
        ScriptValue value = unary();
        while (is("+")) {
            at++;
            value = orUnknown(Optional.ofNullable(ScriptOperators.sum(value, unary())), start);
        }
        return value;
    }

    private ScriptValue unary() {
        int start = at;
        if (!is("!")) {
            return postfix();
        }
        at++;
        return orUnknown(ScriptOperators.isTrue(unary()).map(isTrue -> new Truth(!isTrue)), start);
    }

    /// A value with what follows it: `.key`, `[key]`, calls, `!` and casts.
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
            } else if (is(".") || is("?.") || is("[") || is("(") || isCallWithTypes()) {
                value = followed(value);
            } else {
                break;
            }
        }
        return start < tokens.size() ? orUnknown(Optional.ofNullable(value), start) : unknown(tokens);
    }

    private @Nullable ScriptValue followed(@Nullable ScriptValue value) {
        skipTypeArguments();
        if (is("(")) {
            return scope.call(value, "", arguments());
        }
        at += is("[") ? 0 : 1;
        if (at >= tokens.size()) {
            return null;
        }
        if (is("(")) {
            return scope.call(value, "", arguments());
        }
        ScriptValue key = is("[") ? value(inBrackets(), scope) : Text.of(tokens.get(at++).text());
        if (!(key instanceof Text text)) {
            return null;
        }
        if (is("!")) {
            at++;
        }
        skipTypeArguments();
        if (is("(")) {
            return scope.call(value, text.value(), arguments());
        }
        return value == null ? null : scope.member(value, text.value());
    }

    private List<ScriptValue> arguments() {
        List<ScriptValue> arguments = new ArrayList<>();
        for (List<Token> argument : ScriptObject.split(inBrackets())) {
            arguments.add(value(argument, scope));
        }
        return arguments;
    }

    private @Nullable ScriptValue primary() {
        if (at >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case TEXT, NUMBER -> {
                at++;
                yield Text.of(token.text());
            }
            case TEMPLATE -> {
                at++;
                yield template(token);
            }
            case NAME -> {
                at += token.isName("new") && at + 1 < tokens.size() ? 2 : 1;
                yield scope.find(tokens.get(at - 1).text());
            }
            case PATTERN -> null;
            case SIGN -> switch (token.text()) {
                case "{" -> ScriptObject.fields(inBrackets(), scope);
                case "[" -> new Items(arguments());
                case "(" -> value(inBrackets(), scope);
                default -> null;
            };
        };
    }

    private ScriptValue template(Token token) {
        ScriptValue result = Text.of(token.pieces().getFirst());
        for (int i = 0; i < token.parts().size(); i++) {
            ScriptValue part = value(token.parts().get(i), scope);
            ScriptValue piece = Text.of(token.pieces().get(i + 1));
            result = Optional.ofNullable(ScriptOperators.sum(result, part))
                    .flatMap(begun -> Optional.ofNullable(ScriptOperators.sum(begun, piece)))
                    .orElseGet(() -> unknown(List.of(token)));
        }
        return result;
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

    private boolean isCallWithTypes() {
        int before = at;
        skipTypeArguments();
        boolean isCall = at > before;
        at = before;
        return isCall;
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
        while (at < tokens.size() && !isOneOf("??", "||", "&&", "+", "?", ":", "===", "!==", "==", "!=")
                && !tokens.get(at).isName("as") && !tokens.get(at).isName("satisfies")) {
            if (tokens.get(at).opens()) {
                inBrackets();
            } else {
                at++;
            }
        }
    }
}
