package facet.schema.model;

/// What a field holds.
public sealed interface FieldType {

    /// The type's name as the schema writes it, without list or question mark.
    String name();

    /// A built-in type.
    record Scalar(ScalarType type) implements FieldType {
        @Override
        public String name() {
            return type.word();
        }
    }

    /// A value of an enum.
    record EnumReference(String name) implements FieldType {}

    /// A row of a model or a view: the field is a relation.
    record ModelReference(String name) implements FieldType {}

    /// An embedded value of a composite type.
    record CompositeReference(String name) implements FieldType {}

    /// A database type that the language has no word for: `Unsupported("circle")`.
    ///
    /// @param name the database's own name of the type
    record Unsupported(String name) implements FieldType {}

    /// A name that nothing in the schema declares; empty where the type is missing.
    record Unknown(String name) implements FieldType {}
}
