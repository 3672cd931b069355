@NullMarked
package facet.diagram;

import org.jspecify.annotations.NullMarked;
