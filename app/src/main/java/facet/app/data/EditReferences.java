package facet.app.data;

import java.util.stream.Stream;

import facet.database.RowEdit;
import facet.database.Value;

/// Which other edits an edit names, as it needs the key that one of them makes. Pure.
final class EditReferences {
    private EditReferences() {}

    static Stream<Value.KeyOf> of(RowEdit edit) {
        Stream<Value> values = switch (edit) {
            case RowEdit.Insert insert -> insert.values().values().stream();
            case RowEdit.Update update -> update.newValues().values().stream();
            case RowEdit.Delete _ -> Stream.empty();
            case RowEdit.Connect(_, Value a, Value b) -> Stream.of(a, b);
            case RowEdit.Disconnect(_, Value a, Value b) -> Stream.of(a, b);
        };
        return values.flatMap(value -> value instanceof Value.KeyOf key ? Stream.of(key) : Stream.empty());
    }
}
