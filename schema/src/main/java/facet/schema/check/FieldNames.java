package facet.schema.check;

/// Names that fields get from the models they are about.
final class FieldNames {
    private FieldNames() {}

    /// `orderLine` for `OrderLine`, `order_line` and `ORDER_LINE`.
    static String ofModel(String model) {
        StringBuilder name = new StringBuilder(model.length());
        boolean startsWord = false;
        char last = ' ';
        for (int i = 0; i < model.length(); i++) {
            char c = model.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                startsWord = !name.isEmpty();
            } else if (Character.isDigit(c)) {
                startsWord = true;
                name.append(c);
            } else if (startsWord || (Character.isLowerCase(last) && Character.isUpperCase(c))) {
                startsWord = false;
                name.append(isAscii(c) ? Character.toUpperCase(c) : c);
            } else {
                last = c;
                name.append(isAscii(c) ? Character.toLowerCase(c) : c);
            }
        }
        return name.toString();
    }

    /// `authorId` for the field `id` of the model `Author`.
    static String ofKey(String model, String field) {
        return Character.toLowerCase(model.charAt(0)) + model.substring(1) + Character.toUpperCase(field.charAt(0))
                + field.substring(1);
    }

    private static boolean isAscii(char c) {
        return c < 128;
    }
}
