package facet.app.project;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import facet.app.project.Token.Kind;

/// What stands in a configuration file, in one line, to be shown. Passwords of addresses are left out.
final class ScriptWords {
    private static final int MOST_TOKENS = 12;
    private static final Set<String> CLOSE_BEFORE = Set.of(")", "]", ",", ".", "?.", ";", ":");
    private static final Set<String> CLOSE_BEHIND = Set.of("(", "[", ".", "?.", "!", "...");
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^:/@\\s]*):[^@\\s]*@");
    private static final Pattern IN_LIST = Pattern.compile("(?i)(password|pwd)\\s*=[^;\"'`]*");

    private ScriptWords() {}

    static String of(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        Token last = null;
        for (Token token : tokens.subList(0, Math.min(MOST_TOKENS, tokens.size()))) {
            boolean isClose = last == null || isSignOf(last, CLOSE_BEHIND) || isCall(token, last)
                    || (isSignOf(token, CLOSE_BEFORE) && !isChoice(token, tokens));
            words.append(isClose ? "" : " ")
                    .append(token.kind() == Kind.TEXT ? '"' + token.text() + '"' : token.text());
            last = token;
        }
        String shown = IN_LIST.matcher(IN_ADDRESS.matcher(words).replaceAll("$1:…@")).replaceAll("$1=…");
        return tokens.size() > MOST_TOKENS ? shown + " …" : shown;
    }

    private static boolean isCall(Token token, Token last) {
        return (token.isSign("(") || token.isSign("[")) && (last.kind() != Kind.SIGN || last.closes());
    }

    private static boolean isSignOf(Token token, Set<String> signs) {
        return token.kind() == Kind.SIGN && signs.contains(token.text());
    }

    /// A colon that belongs to `? :` stands apart.
    private static boolean isChoice(Token token, List<Token> tokens) {
        return token.isSign(":") && tokens.stream().anyMatch(each -> each.isSign("?"));
    }
}
