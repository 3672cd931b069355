@NullMarked
package facet.app.trace;

import org.jspecify.annotations.NullMarked;
