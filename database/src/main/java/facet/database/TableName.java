package facet.database;

/// The name of a table or view.
///
/// @param schema the schema it is in; empty where the engine has no schemas, and for the connection's own one
/// @param name its name in there
public record TableName(String schema, String name) {

    /// The table called `name` of an engine without schemas, or of the connection's own schema.
    public static TableName of(String name) {
        return new TableName("", name);
    }

    /// For a person: `schema.name`, or the name alone.
    public String shown() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
