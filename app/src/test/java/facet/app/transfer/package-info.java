@NullMarked
package facet.app.transfer;

import org.jspecify.annotations.NullMarked;
