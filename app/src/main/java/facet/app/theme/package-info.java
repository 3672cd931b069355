/// Fonts, colours and the light and dark look.
@NullMarked
package facet.app.theme;

import org.jspecify.annotations.NullMarked;
