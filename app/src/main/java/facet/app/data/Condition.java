package facet.app.data;

import facet.database.Filter;
import facet.database.Value;

/// One thing that the rows shown have in common, as a pill says it.
///
/// @param value what is compared with; NULL where the operator compares with nothing
record Condition(ShownColumn.Stored column, Operator operator, Value value) {

    /// How a field is compared.
    enum Operator {
        IS("is"),
        IS_NOT("is not"),
        IS_NULL("is NULL"),
        IS_NOT_NULL("is not NULL");

        private final String words;

        Operator(String words) {
            this.words = words;
        }

        /// Whether there is something to compare with.
        boolean takesValue() {
            return this == IS || this == IS_NOT;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    Filter filter() {
        return switch (operator) {
            case IS -> new Filter.Is(column.read(), value);
            case IS_NOT -> new Filter.Not(new Filter.Is(column.read(), value));
            case IS_NULL -> Filter.isNull(column.read());
            case IS_NOT_NULL -> new Filter.Not(Filter.isNull(column.read()));
        };
    }

    String words(RowDrawing drawing) {
        String subject = column.field().name() + " " + operator;
        if (!operator.takesValue()) return subject;
        String text = drawing.words(column, value);
        return subject + " " + (text.isEmpty() ? "empty" : text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }
}
