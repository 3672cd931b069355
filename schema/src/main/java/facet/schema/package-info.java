/// The Prisma Schema Language: reads a schema of any quality into a lossless tree, a linked model and diagnostics,
/// and answers an editor's questions about it. No IO, no threads, no JavaFX; reading cannot fail.
@NullMarked
package facet.schema;

import org.jspecify.annotations.NullMarked;
