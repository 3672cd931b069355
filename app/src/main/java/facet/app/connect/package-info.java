/// Connecting to databases that somebody names by hand: the form, the test, saved connections and the keyring for their
/// passwords.
@NullMarked
package facet.app.connect;

import org.jspecify.annotations.NullMarked;
