package facet.app.data;

/// A JSON text laid out for reading, and back into little room. Nothing but the white space between its parts changes, so
/// numbers and strings stay as they are written. What is no JSON comes through as it is.
final class JsonLayout {
    private static final String STEP = "  ";

    private JsonLayout() {}

    /// Each member and element on a line of its own.
    static String spread(String json) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        String packed = packed(json);
        for (int i = 0; i < packed.length(); i++) {
            char at = packed.charAt(i);
            if (at == '"') {
                int end = endOfString(packed, i);
                out.append(packed, i, end);
                i = end - 1;
            } else if ((at == '{' || at == '[') && i + 1 < packed.length() && isClosing(packed.charAt(i + 1)))
                out.append(at).append(packed.charAt(++i));
            else if (at == '{' || at == '[') newLine(out.append(at), ++depth);
            else if (isClosing(at)) {
                depth = Math.max(0, depth - 1);
                newLine(out, depth).append(at);
            } else if (at == ',') newLine(out.append(at), depth);
            else
                out.append(at == ':' ? ": " : String.valueOf(at));
        }
        return out.toString();
    }

    /// Without white space between the parts.
    static String packed(String json) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char at = json.charAt(i);
            if (at == '"') {
                int end = endOfString(json, i);
                out.append(json, i, end);
                i = end - 1;
            } else if (at != ' ' && at != '\n' && at != '\r' && at != '\t') out.append(at);
        }
        return out.toString();
    }

    private static int endOfString(String json, int start) {
        int at = start + 1;
        while (at < json.length() && json.charAt(at) != '"')
            at += json.charAt(at) == '\\' ? 2 : 1;
        return Math.min(json.length(), at + 1);
    }

    private static boolean isClosing(char at) {
        return at == '}' || at == ']';
    }

    private static StringBuilder newLine(StringBuilder out, int depth) {
        return out.append('\n').append(STEP.repeat(depth));
    }
}
