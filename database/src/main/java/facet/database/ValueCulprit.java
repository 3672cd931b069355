package facet.database;

import java.util.List;
import java.util.Map;

import facet.database.DatabaseError.Kind;
import org.jspecify.annotations.Nullable;

/// Finds the column that a value did not fit where the engine names only its type, as PostgreSQL does.
///
/// @param edit what was sent
/// @param catalog the types of its columns
record ValueCulprit(RowEdit edit, Catalog catalog) {

    /// The error on its column, where that is sure.
    DatabaseError find(DatabaseError error) {
        if (error.kind() != Kind.VALUE || error.column() != null) return error;
        Map<String, Value> given = EditValues.given(edit);
        if (given.size() == 1) return on(given.keySet().iterator().next(), error, error.message());
        List<String> ofType = given.keySet().stream().filter(name -> isOfType(name, error.databaseWords())).toList();
        List<String> meant = ofType.size() < 2
                ? ofType
                : ofType.stream().filter(name -> isMeant(name, given.get(name), error.databaseWords())).toList();
        return meant.size() == 1 ? on(meant.getFirst(), error, words(meant.getFirst(), error)) : error;
    }

    private static DatabaseError on(String column, DatabaseError error, String message) {
        return new DatabaseError(error.kind(), message, error.databaseWords(), error.table(), column);
    }

    private static String words(String column, DatabaseError error) {
        if (error.databaseWords().contains("too long for type")) {
            return "The value is too long for " + column + ". Shorten it.";
        }
        return error.databaseWords().contains("out of range for type")
                ? "The number is too large or too small for " + column + "."
                : error.message();
    }

    private String type(String name) {
        return SavePlan.column(catalog, edit.source().table(), name).declaredType();
    }

    /// `value too long for type character varying(10)`, `invalid input syntax for type uuid: "x"`.
    private boolean isOfType(String name, String words) {
        String type = type(name);
        int at = words.indexOf("type " + type);
        int end = at + "type ".length() + type.length();
        return at >= 0 && !type.isEmpty() && (end == words.length() || ":\n ".indexOf(words.charAt(end)) >= 0);
    }

    private boolean isMeant(String name, @Nullable Value value, String words) {
        String text = switch (value) {
            case Value.Text(String it) -> it;
            case Value.Int(long number) -> Long.toString(number);
            case Value.BigInt(long number) -> Long.toString(number);
            case Value.Decimal(var number) -> number.toPlainString();
            case null, default -> "";
        };
        if (!words.contains("too long for type")) return !text.isEmpty() && words.contains('"' + text + '"');
        String length = type(name).replaceAll("\\D", "");
        return !length.isEmpty() && text.codePointCount(0, text.length()) > Integer.parseInt(length);
    }
}
