package facet.database.jdbc;

/// Takes the rows of a query one after the other. A row is good only during the call.
@FunctionalInterface
public interface RowSink {

    /// The query stands on `row`.
    void row(SqlRow row) throws SqlFailure;
}
