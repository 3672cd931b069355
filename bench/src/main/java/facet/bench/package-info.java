/// What is measured about the schema language: whole readings, keystrokes, and that no text brings it down.
@NullMarked
package facet.bench;

import org.jspecify.annotations.NullMarked;
