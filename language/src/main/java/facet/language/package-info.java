/// The few values that an editor and a language exchange: text, ranges, edits, diagnostics, highlights, completions and symbols.
///
/// Offsets count UTF-16 code units from 0; lines and columns count from 0. Everything here is immutable.
@NullMarked
package facet.language;

import org.jspecify.annotations.NullMarked;
