package facet.schema.fix;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.language.TextRange;
import facet.schema.change.Lines;
import facet.schema.rule.SyntaxRule;
import facet.schema.syntax.BlockKind;

/// Mends what could not be read.
final class SyntaxFixes {
    private static final Pattern NAMED = Pattern.compile("(?s)\\w+[ \\t]*\\{(.*)\\}\\s*");
    private static final Pattern DATABASE = Pattern
            .compile("\"(postgres|postgresql|mysql|sqlite|sqlserver|mongodb|cockroachdb)\"");
    private static final Pattern VALUES = Pattern
            .compile("(\\s*\\w+[ \\t]*(@map\\([^)]*\\))?[ \\t]*(//.*)?[\\r\\n]+)+\\s*");

    private static final List<String> KEYWORDS = Arrays.stream(BlockKind.values()).map(BlockKind::keyword).toList();

    private final Spot spot;
    private final FixList fixes;
    private final Repairs repairs;

    SyntaxFixes(Spot spot, FixList fixes) {
        this.spot = spot;
        this.fixes = fixes;
        this.repairs = new Repairs(spot, fixes);
    }

    void add(SyntaxRule rule) {
        TextRange range = spot.range();
        switch (rule) {
            case INVALID_LINE, INVALID_BLOCK -> {
                repairs.spelling(firstWord(), KEYWORDS);
                blockName();
                keyword();
                repairs.removeLine();
            }
            case INVALID_FIELD -> {
                line("@(id|unique|index|map|ignore|schema|fulltext)\\b.*", "@", "");
                repairs.removeLine();
            }
            case INVALID_PROPERTY -> {
                property();
                repairs.removeLine();
            }
            case INVALID_ENUM_VALUE -> {
                separator();
                repairs.removeLine();
            }
            case INCOMPLETE_FIELD -> {
                int end = Lines.trimmed(firstWord(), spot.text()).end();
                for (String type : List.of("String", "Int", "Boolean", "DateTime"))
                    fixes.add("Make it a `" + type + "`", script -> script.insert(spot.file(), end, " " + type));
                repairs.removeLine();
            }
            case FIELD_COLON -> fixes.add("Remove the colon", script -> {
                boolean isSet = spot.text().startsWith(" ", range.end());
                script.replace(spot.file(), range, isSet ? "" : " ");
            });
            case REQUIRED_MARK -> fixes.add("Remove the `!`", script -> script.replace(spot.file(), range,
                    spot.marked().replace("!", "").strip()));
            case BRACKETED_LIST -> {
                String type = spot.marked().replace("[", "").replace("]", "").strip();
                repairs.replace(range, type + "[]");
            }
            case OPTIONAL_LIST -> {
                String type = spot.marked().replaceAll("\\s*\\[\\]\\s*\\?", "");
                repairs.replace(range, type + "[]");
                repairs.replace(range, type + "?");
            }
            case UNKNOWN_ESCAPE, INVALID_UNICODE -> fixes.add("Double the backslash",
                    script -> script.insert(spot.file(), backslash(), "\\"));
            case TYPE_ALIAS -> repairs.removeLine();
            default -> {
            }
        }
    }

    private int backslash() {
        int at = spot.text().indexOf('\\', spot.range().start());
        return at < 0 ? spot.range().start() : at;
    }

    private TextRange firstWord() {
        String text = spot.text();
        int start = spot.range().start();
        int end = start;
        while (end < spot.range().end() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'))
            end++;
        return new TextRange(start, end);
    }

    /// Gives a block that has a keyword only a name.
    private void blockName() {
        TextRange word = firstWord();
        String keyword = word.of(spot.text());
        boolean isNameless = spot.text().substring(word.end(), spot.range().end()).stripLeading().startsWith("{");
        if (!isNameless || !KEYWORDS.contains(keyword)) return;
        String name = switch (keyword) {
            case "datasource" -> "db";
            case "generator" -> "client";
            default -> "New" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
        };
        fixes.add("Name it `" + name + "`", script -> script.insert(spot.file(), word.end(), " " + name));
    }

    /// Writes `before` and `after` around a line that looks like `pattern`.
    private void line(String pattern, String before, String after) {
        TextRange line = Lines.trimmed(spot.range(), spot.text());
        String written = line.of(spot.text());
        if (written.matches(pattern)) repairs.replace(line, before + written + after);
    }

    /// `name value` and `name: value` become `name = value`.
    private void property() {
        TextRange line = Lines.trimmed(spot.range(), spot.text());
        String written = line.of(spot.text());
        String mended = written.replaceFirst("^(\\w+)\\s*:?\\s*([\"\\[]|env\\()", "$1 = $2");
        if (!mended.equals(written)) repairs.replace(line, mended);
    }

    /// Values that stand on one line, with or without commas, get a line each.
    private void separator() {
        TextRange line = Lines.trimmed(spot.range(), spot.text());
        String written = line.of(spot.text());
        String[] values = written.split("[,;\\s]+");
        boolean areWords = values.length > 0 && Arrays.stream(values).allMatch(each -> each.matches("[A-Za-z]\\w*"));
        if (!areWords) return;
        String br = Lines.lineBreak(spot.text()) + Lines.indentation(spot.text(), line.start());
        fixes.add("Write one value a line",
                script -> script.replace(spot.file(), line, String.join(br, values)));
    }

    /// Begins a block that has a name only with the keyword that its lines look like.
    private void keyword() {
        Matcher block = NAMED.matcher(spot.marked());
        if (!block.matches()) return;
        String lines = block.group(1);
        String keyword = "model";
        if (lines.contains("=")) keyword = DATABASE.matcher(lines).find() ? "datasource" : "generator";
        else if (VALUES.matcher(lines).matches()) keyword = "enum";
        String written = keyword + " ";
        fixes.add("Begin it with `" + keyword + "`",
                script -> script.insert(spot.file(), spot.range().start(), written));
    }
}
