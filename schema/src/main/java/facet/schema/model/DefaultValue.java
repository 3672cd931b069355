package facet.schema.model;

import java.util.List;

/// What `@default(…)` says.
public sealed interface DefaultValue {

    /// A text, without its quotes and escapes.
    record Text(String text) implements DefaultValue {}

    /// A number as written.
    record Numeral(String digits) implements DefaultValue {}

    /// `true` or `false`.
    record Truth(boolean value) implements DefaultValue {}

    /// A value of the field's enum.
    record EnumValue(String name) implements DefaultValue {}

    /// A call: `now()`, `uuid(7)`, `autoincrement()`. Arguments as written.
    record Call(String function, List<String> arguments) implements DefaultValue {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// `dbgenerated("…")`: an expression in the database's own words, empty where none is given.
    record Generated(String expression) implements DefaultValue {}

    /// The values of a list field.
    record Values(List<DefaultValue> values) implements DefaultValue {
        public Values {
            values = List.copyOf(values);
        }
    }
}
