/// Bytes of rows on their way into files.
@NullMarked
package facet.app.transfer;

import org.jspecify.annotations.NullMarked;
