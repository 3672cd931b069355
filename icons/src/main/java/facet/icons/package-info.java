/// Names every picture. FX thread only.
@NullMarked
package facet.icons;

import org.jspecify.annotations.NullMarked;
