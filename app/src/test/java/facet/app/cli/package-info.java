@NullMarked
package facet.app.cli;

import org.jspecify.annotations.NullMarked;
