/// Places boxes and routes edges: pure functions without a screen, to be run on any thread. The only package that names ELK.
@NullMarked
package facet.diagram.layout;

import org.jspecify.annotations.NullMarked;
