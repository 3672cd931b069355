@NullMarked
package facet.app.work;

import org.jspecify.annotations.NullMarked;
