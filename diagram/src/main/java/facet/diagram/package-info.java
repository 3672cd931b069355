/// Boxes and arrows: draws a graph. Placing it is the package `layout`. FX thread only, but for the layout.
@NullMarked
package facet.diagram;

import org.jspecify.annotations.NullMarked;
