package facet.schema.syntax;

import java.util.List;

import facet.language.TextRange;
import facet.schema.model.Arity;
import org.jspecify.annotations.Nullable;

/// A field of a model, view or composite type. Its name and its type are put together where they are asked for, as schemas
/// are mostly fields and much is known of one without knowing where its parts stand.
///
/// @param word the name, which stands at the start
/// @param typeName the type's name; the database's own name of the type if it is `Unsupported("…")`
/// @param typeStart of the type's name, without list or question mark
/// @param end behind its line break
public record FieldNode(String word, String typeName, boolean isUnsupported, Arity arity, int typeStart, int typeEnd,
        List<AttributeNode> attributes, String documentation, int start, int end) {

    FieldNode(Name name, TypeNode type, List<AttributeNode> attributes, String documentation, int end) {
        this(name.text(), type.name(), type.isUnsupported(), type.arity(), type.start(), type.end(), attributes,
                documentation, name.start(), end);
    }

    public Name name() {
        return Name.at(word, start);
    }

    public TypeNode type() {
        return new TypeNode(typeName, isUnsupported, arity, typeStart, typeEnd);
    }

    public TextRange range() {
        return new TextRange(start, end);
    }

    /// The first attribute of that name.
    public @Nullable AttributeNode attribute(String wanted) {
        for (AttributeNode attribute : attributes)
            if (attribute.is(wanted)) return attribute;
        return null;
    }
}
