/// A code editor for any language: shows text with what it is given and reports what was typed. FX thread only.
@NullMarked
package facet.editor;

import org.jspecify.annotations.NullMarked;
