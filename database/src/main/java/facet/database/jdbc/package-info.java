/// The only place that speaks JDBC: connections, statements and the driver's errors. It knows SQL only as text with
/// parameters, and rows only as stored values.
@NullMarked
package facet.database.jdbc;

import org.jspecify.annotations.NullMarked;
