/// Tests of the editor, and what they share.
@NullMarked
package facet.editor;

import org.jspecify.annotations.NullMarked;
