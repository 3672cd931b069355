package facet.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import facet.language.TextEdit;
import facet.language.TextRange;
import org.jspecify.annotations.Nullable;

/// Finds and replaces in a text.
final class Search {
    /// More hits are not looked for.
    static final int MOST_HITS = 50_000;
    /// How often an expression may look at a character before it is given up.
    private static final long MOST_STEPS = 100_000_000;

    private Search() {}

    /// What is looked for.
    record Query(String text, boolean isCaseSensitive, boolean isWholeWord, boolean isRegex) {}

    /// What was found, and why nothing could be: exactly one of them says something.
    record Result(List<TextRange> hits, @Nullable String problem) {}

    /// The edits of a replacement, or why there can be none.
    record Replacement(List<TextEdit> edits, @Nullable String problem) {}

    static Result find(String text, Query query) {
        if (query.text.isEmpty()) return new Result(List.of(), null);
        List<TextRange> hits = new ArrayList<>();
        try {
            Matcher matcher = pattern(query).matcher(new Limited(text));
            while (hits.size() < MOST_HITS && matcher.find())
                if (matcher.end() > matcher.start()) hits.add(new TextRange(matcher.start(), matcher.end()));
            return new Result(hits, null);
        } catch (PatternSyntaxException e) {
            return new Result(List.of(), problem(e));
        } catch (TooLong | StackOverflowError e) {
            return new Result(List.of(), "This expression takes too long on this text.");
        }
    }

    /// Replaces `hits`. With a regular expression, `$1` is its first group, `\n` a line break and `\t` a tab.
    static Replacement replace(String text, Query query, List<TextRange> hits, String replacement) {
        if (!query.isRegex)
            return new Replacement(hits.stream().map(hit -> new TextEdit(hit, replacement)).toList(), null);
        try {
            Matcher matcher = pattern(query).matcher(new Limited(text));
            Set<TextRange> wanted = new HashSet<>(hits);
            List<TextEdit> edits = new ArrayList<>(hits.size());
            StringBuilder part = new StringBuilder();
            String template = replacement.replace("\\n", "\n").replace("\\t", "\t");
            for (int done = 0; edits.size() < hits.size() && matcher.find(); done = matcher.end()) {
                part.setLength(0);
                matcher.appendReplacement(part, template);
                TextRange range = new TextRange(matcher.start(), matcher.end());
                if (wanted.contains(range)) edits.add(new TextEdit(range, part.substring(matcher.start() - done)));
            }
            return new Replacement(edits, null);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return new Replacement(List.of(), "In the replacement: " + e.getMessage() + ".");
        } catch (TooLong | StackOverflowError e) {
            return new Replacement(List.of(), "This expression takes too long on this text.");
        }
    }

    private static Pattern pattern(Query query) {
        String expression = query.isRegex ? query.text : Pattern.quote(query.text);
        if (query.isWholeWord) expression = "(?<![\\w])(?:" + expression + ")(?![\\w])";
        int flags = Pattern.MULTILINE;
        if (!query.isCaseSensitive) flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(expression, flags);
    }

    private static String problem(PatternSyntaxException e) {
        String place = e.getIndex() >= 0 ? " at character " + (e.getIndex() + 1) : "";
        return e.getDescription() + place + ".";
    }

    /// The expression ran away.
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// A text that stops a runaway expression.
    private static final class Limited implements CharSequence {
        private final String text;
        private long steps;

        Limited(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) throw new TooLong();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
