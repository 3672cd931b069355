package facet.app.project;

import java.util.ArrayList;
import java.util.List;

import facet.app.project.Token.Kind;

/// A place where a configuration file loads `.env` files.
///
/// @param options the expression that says which ones; empty for the usual one
/// @param line where it stands, from 1
record EnvLoad(List<Token> options, int line) {

    /// All of a file, in their order. Those that stand in a condition count too.
    static List<EnvLoad> in(List<Token> tokens, ScriptImports imports) {
        List<EnvLoad> loads = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int line = tokens.get(i).line();
            if (matches(tokens, i, "import", "dotenv/config") || matches(tokens, i, "require", "(", "dotenv/config")
                    || matches(tokens, i, "import", "dotenv-expand/config")) {
                loads.add(new EnvLoad(List.of(), line));
            } else if (matches(tokens, i, "require", "(", "dotenv", ")", ".", "config", "(")) {
                loads.add(new EnvLoad(argument(tokens, i + 7), line));
            } else if (beginsName(tokens, i)) {
                int open = matches(tokens, i + 1, ".") ? i + 3 : i + 1;
                if (isLoad(tokens.subList(i, Math.min(open, tokens.size())), imports) && matches(tokens, open, "(")) {
                    loads.add(new EnvLoad(argument(tokens, open + 1), line));
                }
            }
        }
        return List.copyOf(loads);
    }

    private static boolean beginsName(List<Token> tokens, int i) {
        return tokens.get(i).kind() == Kind.NAME && !matches(tokens, i - 1, ".");
    }

    private static boolean isLoad(List<Token> name, ScriptImports imports) {
        String member = name.size() == 3 ? "." + name.get(2).text() : "";
        String full = imports.fullName(name.getFirst().text()) + member;
        return full.equals("dotenv.config") || full.equals("process.loadEnvFile");
    }

    private static List<Token> argument(List<Token> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            if (depth == 0 && tokens.get(i).closes()) {
                return tokens.subList(start, i);
            }
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
        }
        return tokens.subList(Math.min(start, tokens.size()), tokens.size());
    }

    private static boolean matches(List<Token> tokens, int start, String... texts) {
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
