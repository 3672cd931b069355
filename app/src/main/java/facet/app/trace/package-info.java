/// Milestones of a start, for measuring from outside.
@NullMarked
package facet.app.trace;

import org.jspecify.annotations.NullMarked;
