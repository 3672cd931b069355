package facet.schema.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import facet.schema.RuleSet;
import org.jspecify.annotations.Nullable;

/// A schema that breaks a rule, and one that does not. They stand in `examples/TOPIC.prisma` under
/// `// ==== CODE [on PROVIDER] [with FEATURE] [rules 6]`, the right one behind `// ---- right`.
record RuleExample(String code, @Nullable String provider, @Nullable String feature, RuleSet rules, String wrong,
        String right) {
    private static final List<String> TOPICS = List.of("syntax", "name", "config", "attribute", "default", "key",
            "relation", "database");
    private static final Pattern HEAD = Pattern
            .compile("(\\S+)(?: on (\\S+))?(?: with (\\S+))?(?: rules (6))?");

    static List<RuleExample> all() {
        List<RuleExample> examples = new ArrayList<>();
        for (String topic : TOPICS)
            for (String example : resource(topic).split("(?m)^// ==== ", -1))
                if (!example.isBlank()) examples.add(of(example));
        return examples;
    }

    private static RuleExample of(String text) {
        int lineEnd = text.indexOf('\n');
        Matcher head = HEAD.matcher(text.substring(0, lineEnd));
        String[] schemas = text.substring(lineEnd + 1).split("(?m)^// ---- right\n", -1);
        if (!head.matches() || schemas.length != 2) throw new IllegalArgumentException("no example: " + text);
        return new RuleExample(head.group(1), head.group(2), head.group(3),
                head.group(4) == null ? RuleSet.PRISMA_7 : RuleSet.PRISMA_6, schemas[0].strip(), schemas[1].strip());
    }

    private static String resource(String topic) {
        String name = "examples/" + topic + ".prisma";
        try (InputStream in = RuleExample.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("no such resource: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    /// The schema with the blocks that the head asks for.
    String whole(String schema) {
        String generator = feature == null
                ? ""
                : "generator client {\n  provider = \"prisma-client\"\n  previewFeatures = [\"" + feature
                        + "\"]\n}\n\n";
        String datasource = provider == null ? "" : "datasource db {\n  provider = \"" + provider + "\"\n}\n\n";
        return generator + datasource + schema + "\n";
    }
}
