/// What is not saved yet, kept beside the settings, so that the end of the program loses none of it.
@NullMarked
package facet.app.journal;

import org.jspecify.annotations.NullMarked;
