package facet.app.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import facet.app.project.Token.Kind;

/// What a file's own names stand for: those that it imports, and those that are always there.
final class ScriptImports {
    /// What is imported from a module whose inside is not known.
    private static final String UNKNOWN = "?";
    private static final Map<String, String> MODULES = Map.of("path", "path", "url", "url", "process", "process",
            "dotenv", "dotenv", "prisma/config", "", "@prisma/config", "", "dotenv-expand", "dotenvExpand");
    /// Names that files use without importing them where everybody can tell what is meant.
    private static final Map<String, String> USUAL = Map.of("join", "path.join", "resolve", "path.resolve", "dirname",
            "path.dirname", "fileURLToPath", "url.fileURLToPath", "loadEnvFile", "process.loadEnvFile");

    /// What follows `import` where it is no statement, or one of types.
    private static final Set<String> NO_NAMES = Set.of("type", ".", "(");

    private final Map<String, String> names = new HashMap<>();
    private boolean expands;

    ScriptImports(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isName("import") && i + 1 < tokens.size() && !NO_NAMES.contains(tokens.get(i + 1).text())) {
                imported(tokens, i + 1);
            } else if (token.isName("const") || token.isName("let") || token.isName("var")) {
                required(tokens, i + 1);
            }
            expands |= token.kind() == Kind.TEXT && token.text().startsWith("dotenv-expand");
        }
    }

    /// Whether the file asks for variables to be put into each other, as the package dotenv-expand does.
    boolean expandsVariables() {
        return expands;
    }

    boolean brings(String name) {
        return names.containsKey(name);
    }

    /// The full name of what the file calls `name`; `name` itself if it imports nothing so called.
    String fullName(String name) {
        return names.getOrDefault(name, USUAL.getOrDefault(name, name));
    }

    /// `import a, { b as c } from "m"` or `import * as a from "m"`.
    private void imported(List<Token> tokens, int start) {
        int from = start;
        while (from < tokens.size() && !tokens.get(from).isName("from") && tokens.get(from).kind() != Kind.TEXT
                && !tokens.get(from).isSign(";")) {
            from++;
        }
        if (is(tokens, from, "from") && from + 1 < tokens.size()) {
            add(tokens.subList(start, from), "as", tokens.get(from + 1).text());
        }
    }

    /// `const a = require("m")`, `const { b: c } = await import("m")`.
    private void required(List<Token> tokens, int start) {
        int equals = start;
        while (equals < tokens.size() && !tokens.get(equals).isSign("=") && !tokens.get(equals).isSign(";")) {
            equals++;
        }
        int call = is(tokens, equals + 1, "await") ? equals + 2 : equals + 1;
        boolean isLoad = is(tokens, call, "require") || is(tokens, call, "import");
        if (isLoad && is(tokens, call + 1, "(") && call + 2 < tokens.size() && !is(tokens, call + 4, ".")) {
            add(tokens.subList(start, equals), ":", tokens.get(call + 2).text());
        }
    }

    private void add(List<Token> bound, String renames, String source) {
        String module = MODULES.getOrDefault(source.startsWith("node:") ? source.substring(5) : source, UNKNOWN);
        boolean isWithin = false;
        for (int i = 0; i < bound.size(); i++) {
            Token token = bound.get(i);
            isWithin = token.isSign("{") || (isWithin && !token.isSign("}"));
            boolean isRenamed = is(bound, i + 1, renames) && i + 2 < bound.size();
            if (token.kind() == Kind.NAME && isWithin) {
                names.put(bound.get(isRenamed ? i + 2 : i).text(), member(module, token.text()));
                i += isRenamed ? 2 : 0;
            } else if (token.kind() == Kind.NAME && !token.isName("as")) {
                names.put(token.text(), module);
            }
        }
    }

    private static String member(String module, String name) {
        if (name.equals("default")) {
            return module;
        }
        return module.equals(UNKNOWN) ? UNKNOWN : module.isEmpty() ? name : module + "." + name;
    }

    private static boolean is(List<Token> tokens, int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() != Kind.TEXT
                && tokens.get(at).text().equals(text);
    }
}
