@NullMarked
package facet.app.architecture;

import org.jspecify.annotations.NullMarked;
