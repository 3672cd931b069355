@NullMarked
package facet.app.diagramtab;

import org.jspecify.annotations.NullMarked;
