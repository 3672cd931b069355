/// Finds out what a path means: which schema files belong together, which rule set of Prisma they follow and where
/// their database is. Also reads and saves schema files without ever losing what is on disk.
///
/// Everything here blocks, returns a value and knows neither the screen nor threads: what the file system answers is
/// part of the result, never an exception.
@NullMarked
package facet.app.project;

import org.jspecify.annotations.NullMarked;
