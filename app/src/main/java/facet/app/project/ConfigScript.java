package facet.app.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import facet.app.project.Token.Kind;
import org.jspecify.annotations.Nullable;

/// The statements of a configuration file that matter: constants and what is exported.
final class ConfigScript {
    private static final Set<String> ASSIGNMENTS = Set.of("=", "+=", "??=", "||=", "&&=");

    private final List<Token> tokens;
    private final ScriptImports imports;
    private @Nullable List<Token> exported;

    ConfigScript(String source) {
        tokens = Tokenizer.tokens(source);
        imports = new ScriptImports(tokens);
    }

    List<EnvLoad> envLoads() {
        return EnvLoad.in(tokens, imports);
    }

    ScriptImports imports() {
        return imports;
    }

    /// What the file exports; absent if it exports nothing.
    @Nullable
    ScriptValue evaluate(ConfigPlace place, Variables variables) {
        ScriptScope scope = new ScriptScope(place, variables, imports);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (depth == 0) {
                readStatement(i, scope);
            }
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
        }
        return exported == null ? null : ScriptExpression.value(exported, scope);
    }

    private void readStatement(int i, ScriptScope scope) {
        Token token = tokens.get(i);
        if (token.isName("const") || token.isName("let") || token.isName("var")) {
            readDeclarations(i + 1, scope);
        } else if (matches(i, "export", "default") || matches(i, "export", "=")) {
            exported = expression(i + 2);
        } else if (matches(i, "export", "{") && matches(i + 3, "as", "default")) {
            exported = tokens.subList(i + 2, i + 3);
        } else if (matches(i, "module", ".", "exports", "=")) {
            exported = expression(i + 4);
        } else if (matches(i, "exports", ".", "default", "=")) {
            exported = expression(i + 4);
        }
    }

    private void readDeclarations(int start, ScriptScope scope) {
        int equals = start;
        int depth = 0;
        while (equals < tokens.size() && !tokens.get(equals).isSign(";")
                && (depth > 0 || !tokens.get(equals).isSign("="))) {
            depth += tokens.get(equals).opens() ? 1 : tokens.get(equals).closes() ? -1 : 0;
            equals++;
        }
        if (!matches(equals, "=") || start >= equals) {
            return;
        }
        List<Token> value = expression(equals + 1);
        if (matches(start, "{")) {
            readPattern(pattern(start + 1), value, scope);
        } else if (!isAssignedAgain(start)) {
            scope.addConstant(tokens.get(start).text(), value);
        }
        int end = equals + 1 + value.size();
        if (matches(end, ",")) {
            readDeclarations(end + 1, scope);
        }
    }

    /// What stands between the brace before `start` and the next one that closes.
    private List<Token> pattern(int start) {
        int end = start;
        while (end < tokens.size() && !tokens.get(end).isSign("}")) {
            end++;
        }
        return tokens.subList(start, end);
    }

    /// `const { x, y: mine, z = "else" } = value`: each name stands for `(value).x ?? "else"`.
    private static void readPattern(List<Token> pattern, List<Token> value, ScriptScope scope) {
        for (List<Token> entry : ScriptObject.split(pattern)) {
            Token key = entry.getFirst();
            boolean isRenamed = entry.size() > 2 && entry.get(1).isSign(":");
            Token name = isRenamed ? entry.get(2) : key;
            int equals = isRenamed ? 3 : 1;
            if (key.kind() != Kind.NAME || name.kind() != Kind.NAME) {
                continue;
            }
            List<Token> member = new ArrayList<>();
            member.add(sign("(", key));
            member.addAll(value);
            member.addAll(List.of(sign(")", key), sign(".", key), key));
            if (entry.size() > equals + 1 && entry.get(equals).isSign("=")) {
                member.add(sign("??", key));
                member.addAll(entry.subList(equals + 1, entry.size()));
            }
            scope.addConstant(name.text(), member);
        }
    }

    private static Token sign(String text, Token near) {
        return new Token(Kind.SIGN, text, near.line(), false);
    }

    private boolean isAssignedAgain(int declared) {
        String name = tokens.get(declared).text();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean isAssigned = tokens.get(i + 1).kind() == Kind.SIGN
                    && ASSIGNMENTS.contains(tokens.get(i + 1).text());
            if (i != declared && tokens.get(i).isName(name) && isAssigned && !matches(i - 1, ".")) {
                return true;
            }
        }
        return false;
    }

    /// The tokens from here to the end of the statement: a semicolon, a comma, or a line that begins anew.
    private List<Token> expression(int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean endsHere = token.isSign(";") || token.isSign(",") || (i > start && beginsStatement(i));
            if (depth == 0 && endsHere) {
                return tokens.subList(start, i);
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
        return tokens.subList(Math.min(start, tokens.size()), tokens.size());
    }

    /// Whether a name stands behind a value, on a line of its own: JavaScript puts a semicolon there.
    private boolean beginsStatement(int i) {
        Token token = tokens.get(i);
        Token last = tokens.get(i - 1);
        boolean isCast = token.isName("as") || token.isName("satisfies");
        return token.isFirstOnLine() && token.kind() == Kind.NAME && !isCast
                && (last.kind() != Kind.SIGN || last.closes() || last.isSign("!"));
    }

    private boolean matches(int start, String... texts) {
        if (start < 0 || start + texts.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < texts.length; i++) {
            if (!tokens.get(start + i).text().equals(texts[i])) {
                return false;
            }
        }
        return true;
    }
}
