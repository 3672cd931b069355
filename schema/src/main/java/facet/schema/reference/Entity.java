package facet.schema.reference;

/// A thing of a schema that has a name.
public sealed interface Entity {

    String name();

    /// A model, a view, a composite type or an enum; they share their names.
    record Type(String name) implements Entity {}

    /// A field of a model, view or composite type, or a value of an enum.
    record Member(String block, String name) implements Entity {}

    /// The datasource; native types begin with its name.
    record Datasource(String name) implements Entity {}

    record Generator(String name) implements Entity {}

    /// The name that both sides of a relation give.
    ///
    /// @param first the model that comes first by name
    record RelationName(String first, String second, String name) implements Entity {

        static RelationName of(String one, String other, String name) {
            boolean isOrdered = one.compareTo(other) <= 0;
            return new RelationName(isOrdered ? one : other, isOrdered ? other : one, name);
        }
    }

    /// A schema of the database, as the datasource lists it and blocks name it.
    record DatabaseSchema(String name) implements Entity {}
}
