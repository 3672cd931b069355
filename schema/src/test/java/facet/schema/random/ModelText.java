package facet.schema.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A model in the making.
final class ModelText {
    private final String name;
    private final String provider;
    private final List<String> enums;
    private final Random random;
    private final List<Line> fields = new ArrayList<>();
    private final List<Line> attributes = new ArrayList<>();
    private final List<String> key = new ArrayList<>();

    ModelText(String name, String provider, List<String> enums, Random random) {
        this.name = name;
        this.provider = provider;
        this.enums = enums;
        this.random = random;
        id();
        for (int i = random.nextInt(5); i > 0; i--)
            column("f" + i);
        keys();
    }

    String name() {
        return name;
    }

    /// The fields of its id.
    List<String> key() {
        return key;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(fields);
        lines.addAll(attributes);
        return lines;
    }

    void add(Line line) {
        if (line.isOfBlock()) attributes.add(line);
        else
            fields.add(random.nextInt(3) == 0 ? random.nextInt(fields.size() + 1) : fields.size(), line);
    }

    private boolean isMongo() {
        return provider.equals("mongodb");
    }

    private void id() {
        if (isMongo()) {
            fields.add(new Line("id", "String", "@id @default(auto()) @map(\"_id\") @db.ObjectId"));
            key.add("id");
        } else if (random.nextInt(4) == 0) {
            fields.add(new Line("a", "Int", ""));
            fields.add(new Line("b", "Int", random.nextBoolean() ? "@map(\"bb\")" : ""));
            attributes.add(Line.ofBlock("@@id([a, b]" + (random.nextBoolean() ? ", name: \"ab\")" : ")")));
            key.addAll(List.of("a", "b"));
        } else {
            fields.add(new Line("id", "Int", isCounted()
                    ? "@id @default(autoincrement())"
                    : random.nextInt(6) == 0 ? "@unique" : "@id"));
            key.add("id");
        }
    }

    private boolean isCounted() {
        return !provider.equals("cockroachdb") && random.nextBoolean();
    }

    private void column(String field) {
        String map = random.nextInt(5) == 0 ? " @map(\"" + field + "_col\")" : "";
        switch (random.nextInt(8)) {
            case 0 -> add(new Line(field, "String", "@unique" + map));
            case 1 -> add(new Line(field, "String?", (nativeText() + map).strip()));
            case 2 -> add(new Line(field, "DateTime", "@default(now())" + map));
            case 3 -> add(new Line(field, "DateTime", "@updatedAt" + map));
            case 4 -> add(new Line(field, hasLists() ? "String[]" : "Boolean", map.strip()));
            case 5 -> add(new Line(field, "Float?", random.nextBoolean() ? "@ignore" : map.strip()));
            default -> enumOrNumber(field, map);
        }
    }

    private void enumOrNumber(String field, String map) {
        if (isMongo() && random.nextBoolean()) {
            add(new Line(field, random.nextBoolean() ? "T" : "T[]", map.strip()));
        } else if (enums.isEmpty()) {
            add(new Line(field, "Int", "@default(1)" + map));
        } else {
            String type = enums.get(random.nextInt(enums.size()));
            add(new Line(field, type, random.nextBoolean() ? "@default(V1)" + map : map.strip()));
        }
    }

    private boolean hasLists() {
        return provider.equals("postgresql") || provider.equals("cockroachdb") || isMongo();
    }

    private String nativeText() {
        return switch (provider) {
            case "postgresql", "mysql", "sqlserver" -> "@db.VarChar(20)";
            case "cockroachdb" -> "@db.String(20)";
            default -> "";
        };
    }

    private void keys() {
        List<String> plain = fields.stream().filter(each -> isKeyType(each.type())).map(Line::name).toList();
        if (!plain.isEmpty() && random.nextInt(2) == 0) {
            String first = plain.get(random.nextInt(plain.size()));
            attributes.add(Line.ofBlock("@@index([" + first + "])"));
            if (!key.contains(first))
                attributes.add(Line.ofBlock("@@unique([" + key.getFirst() + ", " + first + "(sort: Desc)])"));
        }
        if (isMongo() && fields.stream().anyMatch(each -> each.name().equals("f1") && each.type().equals("T")))
            attributes.add(Line.ofBlock("@@index([f1.street, f1.no(sort: Desc)])"));
        if (random.nextInt(4) == 0)
            attributes.add(Line.ofBlock("@@map(\"" + name.toLowerCase(Locale.ROOT)
                    + "s\")"));
    }

    private static boolean isKeyType(String type) {
        return type.equals("Int") || type.equals("DateTime") || type.equals("Boolean");
    }
}
