package facet.schema;

import facet.language.SymbolKind;
import facet.schema.model.SourceLocation;
import org.jspecify.annotations.Nullable;

/// A named thing that a schema declares, as found from a place in the text.
///
/// @param kind MODEL, VIEW, TYPE, ENUM, FIELD, ENUM_VALUE, DATASOURCE, GENERATOR, or PROPERTY for a database schema that
/// the datasource lists
/// @param block the name of the block: the model for a model or one of its fields
/// @param member the field or enum value, or null for the block itself
public record Declaration(SymbolKind kind, String block, @Nullable String member, SourceLocation at) {}
