/// Where log lines go.
@NullMarked
package facet.app.log;

import org.jspecify.annotations.NullMarked;
