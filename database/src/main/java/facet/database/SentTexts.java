package facet.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import facet.database.sql.ReadOnlyGuard;
import facet.database.sql.SqlFlavour;

/// What [ReadOnlyGuard] said of the statements that were sent last: a grid sends the same few again and again, and a long one takes
/// as long to look at as some rows to read.
final class SentTexts {

    private static final int KEPT = 64, LONGEST = 20_000;

    private final Map<String, Optional<String>> objections = new LinkedHashMap<>(KEPT, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > KEPT;
        }
    };

    /// Why `text` may not be sent over a connection that is only to read; nothing if it may.
    synchronized Optional<String> objection(SqlFlavour flavour, String text) {
        return text.length() > LONGEST
                ? ReadOnlyGuard.objection(flavour, text)
                : objections.computeIfAbsent(text, unknown -> ReadOnlyGuard.objection(flavour, unknown));
    }
}
