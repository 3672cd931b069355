@NullMarked
package facet.app.launch;

import org.jspecify.annotations.NullMarked;
