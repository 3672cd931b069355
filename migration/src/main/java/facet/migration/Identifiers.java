package facet.migration;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns names of a database into names that a schema can have. One for each place in which names must differ.
final class Identifiers {
    private static final Pattern START = Pattern.compile("^[^a-zA-Z]+");
    private static final Pattern BAD = Pattern.compile("[^_a-zA-Z0-9]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("^[^a-zA-Z0-9]*([0-9][0-9_]*)$");

    /// The built-in types, and what the client that Prisma generates needs for itself.
    private static final Set<String> RESERVED = Set.of("String", "Boolean", "Int", "BigInt", "Float", "Decimal",
            "DateTime",
            "Json", "Bytes", "Unsupported", "PrismaClient", "async", "await", "break", "case", "catch", "class",
            "const",
            "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false", "finally",
            "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null",
            "package", "private", "protected", "public", "return", "super", "switch", "this", "throw", "true", "try",
            "using", "typeof", "var", "void", "while", "with", "yield");

    private final Set<String> taken = new HashSet<>();

    /// Whether a schema can have `name` as it is.
    static boolean isClean(String name) {
        return !name.isEmpty() && !START.matcher(name).find() && !BAD.matcher(name).find();
    }

    /// Whether a model may not be called so.
    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /// What `name` is without the characters that a schema cannot have: letters begin it, others become `_`. Where no letter
    /// would be left, accents are dropped; where there still is none, it is `otherwise` with the number that the name holds.
    static String clean(String name, String otherwise) {
        String cleaned = stripped(name);
        if (!cleaned.isEmpty()) return cleaned;
        String plain = stripped(MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll(""));
        if (!plain.isEmpty()) return plain;
        var number = NUMBER.matcher(name);
        return number.matches() ? otherwise + "_" + number.group(1) : otherwise;
    }

    private static String stripped(String name) {
        return BAD.matcher(START.matcher(name).replaceFirst("")).replaceAll("_");
    }

    /// `wanted`, or the first of `wanted_2`, `wanted_3`, … that is not taken; taken from now on.
    String take(String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
