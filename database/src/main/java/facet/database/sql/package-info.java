/// SQL as text: cut to tokens, each engine's own way, and judged whether it only reads. Pure.
@NullMarked
package facet.database.sql;

import org.jspecify.annotations.NullMarked;
