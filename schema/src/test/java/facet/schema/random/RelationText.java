package facet.schema.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Writes a relation between two models by chance, or of one with itself.
final class RelationText {
    private final String provider;
    private final Random random;
    private final ModelText from;
    private final ModelText to;
    private final Set<String> paired;

    /// @param paired the pairs of models that have a relation already, to be added to
    RelationText(List<ModelText> models, Set<String> paired, String provider, Random random) {
        this.paired = paired;
        this.provider = provider;
        this.random = random;
        this.from = models.get(random.nextInt(models.size()));
        this.to = models.get(random.nextInt(models.size()));
    }

    /// Writes it with names that hold `number`.
    void write(int number) {
        String name = "\"R" + number + "\"";
        boolean isOnly = from != to && paired.add(from.name() + to.name()) && paired.add(to.name() + from.name());
        if (isOnly && random.nextBoolean()) name = "";
        boolean canBeImplicit = !isMongo() && from.key().size() == 1 && to.key().size() == 1;
        if (canBeImplicit && random.nextInt(4) == 0) {
            from.add(new Line("many" + number, to.name() + "[]", named(name)));
            to.add(new Line("back" + number, from.name() + "[]", named(name).replace("(", "(name: ")));
        } else {
            withKey(number, name);
        }
    }

    private boolean isMongo() {
        return provider.equals("mongodb");
    }

    private void withKey(int number, String name) {
        boolean isOne = random.nextInt(3) == 0;
        String mark = random.nextBoolean() ? "?" : "";
        List<String> columns = new ArrayList<>();
        for (String key : to.key()) {
            String column = "r" + number + key;
            columns.add(column);
            String unique = isOne && to.key().size() == 1 ? "@unique " : "";
            from.add(isMongo()
                    ? new Line(column, "String" + mark, unique + "@db.ObjectId")
                    : new Line(column, "Int" + mark, unique.strip()));
        }
        String list = "[" + String.join(", ", columns) + "]";
        from.add(new Line("to" + number, to.name() + mark,
                "@relation(" + (name.isEmpty() ? "" : name + ", ") + "fields: " + list + ", references: ["
                        + String.join(", ", to.key()) + "]" + actions(mark) + ")"));
        to.add(new Line("back" + number, from.name() + (isOne ? "?" : "[]"), named(name)));
        if (isOne && to.key().size() > 1) from.add(Line.ofBlock("@@unique(" + list + ")"));
        else if (random.nextInt(4) == 0)
            from.add(Line.ofBlock("@@index(" + list + ", map: \"ix_" + number + "\")"));
    }

    private static String named(String name) {
        return name.isEmpty() ? "" : "@relation(" + name + ")";
    }

    private String actions(String mark) {
        if (isMongo() || provider.equals("sqlserver")) return ", onDelete: NoAction, onUpdate: NoAction";
        return switch (random.nextInt(6)) {
            case 0 -> ", onDelete: Cascade";
            case 1 -> mark.isEmpty() ? ", onUpdate: Restrict" : ", onDelete: SetNull";
            default -> "";
        };
    }
}
