package facet.database;

import java.util.function.Function;

/// What a database answered: the value asked for, or why there is none. Nothing that the outside world does is thrown.
///
/// @param <T> the value asked for
public sealed interface DbResult<T> {

    /// The answer.
    record Ok<T>(T value) implements DbResult<T> {}

    /// No answer, and why.
    record Failed<T>(DatabaseError error) implements DbResult<T> {}

    /// The answer `value`.
    static <T> DbResult<T> ok(T value) {
        return new Ok<>(value);
    }

    /// No answer because of `error`.
    static <T> DbResult<T> failed(DatabaseError error) {
        return new Failed<>(error);
    }

    /// The same result with the value changed by `change`; an error stays the same error.
    default <R> DbResult<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> new Ok<>(change.apply(value));
            case Failed<T>(DatabaseError error) -> new Failed<>(error);
        };
    }

    /// What `next` answers to the value; an error stays the same error and `next` is not asked.
    default <R> DbResult<R> flatMap(Function<? super T, DbResult<R>> next) {
        return switch (this) {
            case Ok<T>(T value) -> next.apply(value);
            case Failed<T>(DatabaseError error) -> new Failed<>(error);
        };
    }

    /// The value, or what `otherwise` makes of the error.
    default T orElse(Function<DatabaseError, ? extends T> otherwise) {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case Failed<T>(DatabaseError error) -> otherwise.apply(error);
        };
    }
}
