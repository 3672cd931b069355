/// The schema in the code editor, with its problems.
@NullMarked
package facet.app.schematab;

import org.jspecify.annotations.NullMarked;
