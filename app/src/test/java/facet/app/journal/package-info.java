@NullMarked
package facet.app.journal;

import org.jspecify.annotations.NullMarked;
