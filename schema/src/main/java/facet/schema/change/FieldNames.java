package facet.schema.change;

import java.util.Locale;
import java.util.Set;

import facet.schema.syntax.BlockNode.ModelNode;

/// Names for fields that are made from names of models.
public final class FieldNames {
    private static final Set<String> UNCOUNTABLE = Set.of("equipment", "information", "rice", "money", "species",
            "series",
            "fish", "sheep", "news", "data", "metadata", "media");

    private FieldNames() {}

    /// `UserProfile` and `user_profile` become `userProfile`.
    public static String single(String model) {
        StringBuilder name = new StringBuilder();
        boolean isUpper = false;
        for (int i = 0; i < model.length(); i++) {
            char c = model.charAt(i);
            if (c == '_') {
                isUpper = !name.isEmpty();
            } else if (name.isEmpty()) {
                name.append(Character.toLowerCase(c));
            } else {
                name.append(isUpper ? Character.toUpperCase(c) : c);
                isUpper = false;
            }
        }
        return name.toString();
    }

    /// `Category` becomes `categories`.
    public static String several(String model) {
        String name = single(model);
        String lower = name.toLowerCase(Locale.ROOT);
        if (UNCOUNTABLE.contains(lower)) return name;
        if (lower.endsWith("person")) return cut(name, 6) + name.charAt(name.length() - 6) + "eople";
        if (lower.endsWith("child")) return name + "ren";
        if (lower.endsWith("man") && !lower.endsWith("human")) return cut(name, 2) + "en";
        if (lower.matches(".*(matr|vert|ind)(ix|ex)")) return cut(name, 2) + "ices";
        if (lower.matches(".*([^aeiou]|qu)y")) return cut(name, 1) + "ies";
        if (lower.matches(".*(x|ch|ss|sh|z|alias|status|bus)")) return name + "es";
        if (lower.matches(".*[^f]fe")) return cut(name, 2) + "ves";
        if (lower.matches(".*[lr]f")) return cut(name, 1) + "ves";
        if (lower.endsWith("sis")) return cut(name, 2) + "es";
        return lower.endsWith("s") ? name : name + "s";
    }

    private static String cut(String name, int length) {
        return name.substring(0, name.length() - length);
    }

    /// `wanted`, or with the first number behind it that no field of `model` is called.
    public static String free(ModelNode model, String wanted) {
        String name = wanted;
        for (int number = 2; isTaken(model, name); number++)
            name = wanted + number;
        return name;
    }

    private static boolean isTaken(ModelNode model, String name) {
        return model.fields().stream().anyMatch(each -> each.name().text().equals(name));
    }
}
