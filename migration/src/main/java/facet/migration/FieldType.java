package facet.migration;

import java.util.Optional;

import facet.database.TableName;

/// What a column is in a schema.
///
/// @param word the type as a schema writes it, without question mark and list brackets: `Int`, an enum, `Unsupported("line")`
/// @param isList whether it holds a list
/// @param nativeType what stands behind `@db.`; empty where that is the usual type for `word`
/// @param enumName the type of named values that it is, if it is one
record FieldType(String word, boolean isList, String nativeType, Optional<TableName> enumName) {

    static FieldType of(String word) {
        return new FieldType(word, false, "", Optional.empty());
    }

    static FieldType of(String word, String nativeType) {
        return new FieldType(word, false, nativeType, Optional.empty());
    }

    static FieldType unsupported(String name) {
        return of("Unsupported(" + SchemaText.quoted(name) + ")");
    }

    FieldType listed(boolean isNowList) {
        return new FieldType(word, isNowList, nativeType, enumName);
    }

    boolean isUnsupported() {
        return word.startsWith("Unsupported(");
    }
}
