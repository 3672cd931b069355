package facet.migration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A schema after the database was looked at.
///
/// @param texts the texts of all its files, by name; a file may be new
/// @param changes what became different, a sentence each
/// @param warnings what somebody should know who uses the schema, a sentence each
public record Pulled(SequencedMap<String, String> texts, List<String> changes, List<String> warnings) {
    /// Keeps unmodifiable copies.
    public Pulled {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }
}
