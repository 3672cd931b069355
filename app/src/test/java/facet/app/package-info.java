@NullMarked
package facet.app;

import org.jspecify.annotations.NullMarked;
