/// Links the trees of all files to one model and holds it to the rules, in two stages: names, types, attributes and
/// configuration first; relations, keys and what the database allows only where the first stage found no error.
@NullMarked
package facet.schema.check;

import org.jspecify.annotations.NullMarked;
