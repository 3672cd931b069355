@NullMarked
package facet.app.data;

import org.jspecify.annotations.NullMarked;
