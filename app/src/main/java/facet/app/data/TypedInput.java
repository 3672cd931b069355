package facet.app.data;

import java.time.InstantSource;
import java.util.List;

import facet.database.ParsedText;
import facet.database.TextRules;
import facet.database.Value;
import facet.database.ValueText;
import facet.datagrid.CellInput;
import facet.schema.model.DefaultValue;
import facet.schema.model.Field;
import org.jspecify.annotations.Nullable;

/// What a user typed into a cell, as the value to be staged.
final class TypedInput {
    private final CellText texts;
    private final TextRules rules;
    private final InstantSource clock;

    TypedInput(CellText texts, TextRules rules, InstantSource clock) {
        this.texts = texts;
        this.rules = rules;
        this.clock = clock;
    }

    /// What is to be staged.
    sealed interface Meaning {

        record Store(Value value) implements Meaning {}

        /// No value: the database or the schema gives one.
        record LeaveToDefault() implements Meaning {}

        record Wrong(String reason) implements Meaning {}
    }

    /// @param before the value that is replaced; its way of being stored is kept
    Meaning read(ShownColumn.Stored column, CellInput input, Value before) {
        Field field = column.field();
        return switch (input) {
            case CellInput.SetNull _ -> field.isRequired()
                    ? new Meaning.Wrong(field.name() + " is required: it cannot be NULL. Make it " + field.type().name()
                            + "? in the schema to allow that.")
                    : new Meaning.Store(Value.ofNull());
            case CellInput.SetDefault _ -> standard(column, before);
            case CellInput.SameAs(var cell) -> throw new IllegalArgumentException("not typed, but taken from " + cell);
            case CellInput.Text(String text) -> parse(column, text, before);
        };
    }

    private Meaning parse(ShownColumn.Stored column, String text, Value before) {
        String stored = texts.databaseName(text, column.field().type());
        return switch (ValueText.parse(column.read().type(), stored, rules.replacing(before))) {
            case ParsedText.Good(Value value) -> new Meaning.Store(value);
            case ParsedText.Bad(String reason) -> new Meaning.Wrong(reason);
        };
    }

    private Meaning standard(ShownColumn.Stored column, Value before) {
        Field field = column.field();
        return switch (field.defaultValue()) {
            case DefaultValue.Text(String text) -> parse(column, text, before);
            case DefaultValue.Numeral(String digits) -> parse(column, digits, before);
            case DefaultValue.Truth(boolean value) -> parse(column, Boolean.toString(value), before);
            case DefaultValue.EnumValue(String name) -> parse(column, name, before);
            case DefaultValue.Call(String function, List<String> _) when function.equals("now") -> now(before);
            case DefaultValue.Call _,DefaultValue.Generated _,DefaultValue.Values _ -> new Meaning.LeaveToDefault();
            case null -> new Meaning.Wrong(field.name() + " has no default in the schema.");
        };
    }

    private Meaning now(@Nullable Value before) {
        TextRules form = before == null ? rules : rules.replacing(before);
        return new Meaning.Store(Value.DateTime.of(clock.instant(), form.form()));
    }
}
