/// Lays schemas out as Prisma does: two blanks of indentation, columns for what belongs together, one blank line between blocks.
@NullMarked
package facet.schema.format;

import org.jspecify.annotations.NullMarked;
