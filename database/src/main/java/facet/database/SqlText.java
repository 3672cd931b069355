package facet.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A statement being written: text and parameters grow together, so that the marks and the values stay in step.
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Stored> parameters = new ArrayList<>();
    private final Map<Integer, Value.KeyOf> open = new HashMap<>();

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    SqlText add(SqlText other) {
        text.append(other.text);
        other.open.forEach((place, wanted) -> open.put(parameters.size() + place, wanted));
        parameters.addAll(other.parameters);
        return this;
    }

    /// A mark, and the value that goes there.
    SqlText value(Stored value) {
        text.append('?');
        parameters.add(value);
        return this;
    }

    /// A mark for a value that another edit makes first.
    SqlText open(Value.KeyOf wanted) {
        open.put(parameters.size(), wanted);
        return value(Stored.ofNull());
    }

    /// Which parameters another edit makes first.
    Map<Integer, Value.KeyOf> openMarks() {
        return Map.copyOf(open);
    }

    /// Each of `parts`, with `between` between them.
    SqlText join(String between, List<SqlText> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) text.append(between);
            add(parts.get(i));
        }
        return this;
    }

    static SqlText of(String sql) {
        return new SqlText().add(sql);
    }

    /// `term = ?`, or `term IS NULL` for no value.
    static SqlText equal(String term, Stored value) {
        return value.isNull() ? of(term + " IS NULL") : of(term + " = ").value(value);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    SqlStatement statement() {
        return new SqlStatement(text.toString(), parameters);
    }
}
