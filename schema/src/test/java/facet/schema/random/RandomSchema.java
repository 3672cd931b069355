package facet.schema.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;

/// Makes up schemas: all databases, relations of all kinds, comments in odd places, odd blanks and line ends, several files,
/// and here and there a broken line.
public final class RandomSchema {
    private static final List<String> PROVIDERS = List.of("postgresql", "mysql", "sqlite", "sqlserver", "mongodb",
            "cockroachdb");
    private static final List<String> NOISE = List.of("what is this", "id Int @id @id", "}", "name String name",
            "@@index([", "model {", "x Foo", "@@unique([nowhere])", "\"", "= 1", "enum E { A }", "a Int @default(",
            "\r",
            "model M0 {", "enum E0 {", "id Int", "V1", "back1 M0[]", "// c",
            "f1 M0 @relation(fields: [f2], references:");

    private final Random random;
    private final String provider;
    private final Layout layout;
    private final List<ModelText> models = new ArrayList<>();
    private final List<String> enums = new ArrayList<>();

    private RandomSchema(Random random) {
        this.random = random;
        this.provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
        this.layout = new Layout(random);
    }

    /// The next schema of `random`.
    public static Schema next(Random random) {
        return new RandomSchema(random).make();
    }

    private Schema make() {
        List<String> blocks = new ArrayList<>();
        int enumCount = hasEnums() ? random.nextInt(3) : 0;
        for (int i = 0; i < enumCount; i++) {
            enums.add("E" + i);
            blocks.add(enumeration("E" + i));
        }
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++)
            models.add(new ModelText("M" + i, provider, enums, random));
        Set<String> paired = new HashSet<>();
        for (int i = random.nextInt(count + 2); i > 0; i--)
            new RelationText(models, paired, provider, random).write(i);
        for (ModelText model : models)
            blocks.add(layout.block("model " + model.name(), model.lines()));
        if (provider.equals("mongodb"))
            blocks.add(layout.block("type T", List.of(new Line("street", "String", ""), new Line("no", "Int?", ""))));
        if (chance(4)) {
            blocks.add(layout.block("generator client", List.of(new Line("provider", "=", "\"prisma-client\""),
                    new Line("previewFeatures", "=", "[\"views\"]"))));
            if (!provider.equals("mongodb"))
                blocks.add(layout.block("view W", List.of(new Line("id", "Int", "@unique"),
                        new Line("f1", "String?", ""))));
        }
        return Schema.read(files(blocks), RuleSet.PRISMA_7);
    }

    private boolean hasEnums() {
        return !provider.equals("sqlserver");
    }

    private String enumeration(String name) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--)
            lines.add(new Line("V" + i, "", chance(4) ? "@map(\"v" + i + "\")" : ""));
        if (chance(4)) lines.add(Line.ofBlock("@@map(\"" + name + "_kind\")"));
        return layout.block("enum " + name, lines);
    }

    private List<SchemaFile> files(List<String> blocks) {
        String config = layout.block("datasource db", List.of(new Line("provider", "=", "\"" + provider + "\"")));
        List<StringBuilder> texts = new ArrayList<>();
        for (int i = chance(3) ? 2 + random.nextInt(2) : 1; i > 0; i--)
            texts.add(new StringBuilder());
        texts.get(random.nextInt(texts.size())).append(config);
        for (String block : blocks)
            texts.get(random.nextInt(texts.size())).append(layout.gap()).append(block);
        List<SchemaFile> files = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++)
            files.add(new SchemaFile("f" + i, damaged(layout.ending(texts.get(i).toString()))));
        return files;
    }

    private String damaged(String text) {
        if (!chance(6)) return text;
        int at = text.indexOf('\n', random.nextInt(text.length() + 1)) + 1;
        String noise = NOISE.get(random.nextInt(NOISE.size())) + layout.lineBreak();
        return text.substring(0, at) + noise + text.substring(at);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }
}
