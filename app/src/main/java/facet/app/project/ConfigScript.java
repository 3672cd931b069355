package facet.app.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import facet.app.project.Token.Kind;
import org.jspecify.annotations.Nullable;

/// The statements of a configuration file that matter: constants, what loads `.env`, and what is exported.
final class ConfigScript {
    private static final Set<String> STATEMENTS = Set.of("const", "let", "var", "export", "import", "function", "class",
            "if", "for", "while", "type", "interface", "enum", "async", "await", "module", "return", "throw", "try",
            "declare");

    /// How a file loads `.env`.
    ///
    /// @param file the expression that names the file; empty for the usual one
    /// @param line where it stands, from 1
    record EnvLoad(List<Token> file, int line) {}

    private final List<Token> tokens;
    private final List<EnvLoad> envLoads = new ArrayList<>();
    private @Nullable List<Token> exported;

    ConfigScript(String source) {
        tokens = Tokenizer.tokens(source);
        findEnvLoads();
    }

    List<EnvLoad> envLoads() {
        return List.copyOf(envLoads);
    }

    /// What the file exports; absent if it exports nothing.
    @Nullable
    ScriptValue evaluate(Path file, Variables variables) {
        ScriptScope scope = new ScriptScope(file, variables);
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
        if (tokens.get(i).isName("const")) {
            readConstant(i, scope);
        } else if (matches(i, "export", "default") || matches(i, "export", "=")) {
            exported = expression(i + 2);
        } else if (matches(i, "module", ".", "exports", "=")) {
            exported = expression(i + 4);
        } else if (matches(i, "exports", ".", "default", "=")) {
            exported = expression(i + 4);
        }
    }

    private void readConstant(int i, ScriptScope scope) {
        if (matches(i + 1, "{")) {
            readVariableNames(i + 2, scope);
            return;
        }
        if (i + 1 >= tokens.size()) {
            return;
        }
        int equals = i + 2;
        while (equals < tokens.size() && !tokens.get(equals).isSign("=") && !tokens.get(equals).isSign(";")) {
            equals++;
        }
        if (matches(equals, "=")) {
            scope.addConstant(tokens.get(i + 1).text(), expression(equals + 1));
        }
    }

    /// `const { X, Y: mine } = process.env`.
    private void readVariableNames(int start, ScriptScope scope) {
        int end = start;
        while (end < tokens.size() && !tokens.get(end).isSign("}")) {
            end++;
        }
        if (!matches(end, "}", "=", "process", ".", "env")) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (tokens.get(i).kind() == Kind.NAME && (i == start || matches(i - 1, ","))) {
                boolean isRenamed = matches(i + 1, ":");
                boolean hasDefault = matches(isRenamed ? i + 3 : i + 1, "=");
                if (!hasDefault) {
                    scope.addVariableName(tokens.get(isRenamed ? i + 2 : i).text(), tokens.get(i).text());
                }
            }
        }
    }

    /// The tokens from here to the end of the statement: a semicolon, or a line that begins a new statement.
    private List<Token> expression(int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean endsHere = token.isSign(";") || token.isSign(",")
                    || (i > start && token.isFirstOnLine() && token.kind() == Kind.NAME
                            && STATEMENTS.contains(token.text()));
            if (depth == 0 && endsHere) {
                return tokens.subList(start, i);
            }
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
        }
        return tokens.subList(Math.min(start, tokens.size()), tokens.size());
    }

    private void findEnvLoads() {
        for (int i = 0; i < tokens.size(); i++) {
            int line = tokens.get(i).line();
            if (matches(i, "import", "dotenv/config") || matches(i, "require", "(", "dotenv/config")) {
                envLoads.add(new EnvLoad(List.of(), line));
            } else if (matches(i, "dotenv", ".", "config", "(") || matches(i, "process", ".", "loadEnvFile", "(")) {
                envLoads.add(new EnvLoad(argument(i + 4), line));
            } else if (matches(i, "require", "(", "dotenv", ")", ".", "config", "(")) {
                envLoads.add(new EnvLoad(argument(i + 7), line));
            } else if (importsConfig(i)) {
                findConfigCalls();
            }
        }
    }

    /// `import { config } from "dotenv"`.
    private boolean importsConfig(int i) {
        return matches(i, "import", "{", "config", "}", "from", "dotenv");
    }

    private void findConfigCalls() {
        for (int i = 1; i < tokens.size(); i++) {
            if (matches(i, "config", "(") && !tokens.get(i - 1).isSign(".")) {
                envLoads.add(new EnvLoad(argument(i + 2), tokens.get(i).line()));
            }
        }
    }

    private List<Token> argument(int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            if (depth == 0 && tokens.get(i).closes()) {
                return tokens.subList(start, i);
            }
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
        }
        return tokens.subList(start, tokens.size());
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
