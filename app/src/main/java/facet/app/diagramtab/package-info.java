/// The schema as a diagram.
@NullMarked
package facet.app.diagramtab;

import org.jspecify.annotations.NullMarked;
