/// What `facet` does without a window: `facet validate` and the other commands of the shell. Nothing here knows JavaFX.
@NullMarked
package facet.app.cli;

import org.jspecify.annotations.NullMarked;
