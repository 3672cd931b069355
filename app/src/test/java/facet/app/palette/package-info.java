@NullMarked
package facet.app.palette;

import org.jspecify.annotations.NullMarked;
