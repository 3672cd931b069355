/// A live database as values: its structure, its rows and its errors. No threads of its own making; calls block until
/// they are answered, and what the outside world answers is a value, not an exception.
@NullMarked
package facet.database;

import org.jspecify.annotations.NullMarked;
