/// Draws the application's icons from their SVG sources when the product is built; no part of the product.
@NullMarked
package facet.icons.render;

import org.jspecify.annotations.NullMarked;
