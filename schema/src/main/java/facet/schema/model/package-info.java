/// What a schema means: immutable records of models, fields, enums and relations, linked by name, each with its place in
/// the text. Nothing here is ever missing because a line elsewhere is broken.
@NullMarked
package facet.schema.model;

import org.jspecify.annotations.NullMarked;
