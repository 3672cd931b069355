package facet.app.data;

import facet.database.Value;

/// What a row's link to another shall become.
///
/// @param there the other row's key, or a [NewRowKey]
/// @param isLinkedNow whether the database links them
/// @param isWanted whether they shall be linked
record StagedLinkWish(Value there, boolean isLinkedNow, boolean isWanted) {}
