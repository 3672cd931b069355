package facet.schema.command;

/// Where among its siblings something stands.
public sealed interface Place {

    record First() implements Place {}

    record Last() implements Place {}

    record Before(String name) implements Place {}

    record After(String name) implements Place {}
}
