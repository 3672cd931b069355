package facet.database.url;

import java.util.List;

import facet.database.DatabaseLocation;

/// What a connection URL means. Neither case ever shows a password.
public sealed interface UrlResult {

    /// A URL that leads to a database.
    ///
    /// @param location where the database is
    /// @param hints what was left out or read in another way than it was perhaps meant, in whole sentences
    record Understood(DatabaseLocation location, List<String> hints) implements UrlResult {
        /// Keeps an unmodifiable copy.
        public Understood {
            hints = List.copyOf(hints);
        }
    }

    /// A URL that leads nowhere.
    ///
    /// @param reason what is wrong, in whole sentences
    /// @param offset where, in UTF-16 units from the beginning of the URL
    /// @param whatToDo what helps, in whole sentences
    record Refused(String reason, int offset, String whatToDo) implements UrlResult {}
}
