@NullMarked
package facet.app.filter;

import org.jspecify.annotations.NullMarked;
