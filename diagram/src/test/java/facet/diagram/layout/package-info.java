@NullMarked
package facet.diagram.layout;

import org.jspecify.annotations.NullMarked;
