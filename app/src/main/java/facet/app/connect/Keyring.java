package facet.app.connect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import facet.database.Secret;

/// The operating system's place for passwords. It blocks, since the user may have to unlock it first: for a job.
public interface Keyring {

    /// No keyring: nothing is kept, and every password is asked for each time.
    Keyring NONE = new Keyring() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<Secret> find(String connection) {
            return Optional.empty();
        }

        @Override
        public Optional<String> store(String connection, Secret password) {
            return Optional.of("There is no keyring that Facet can reach.");
        }

        @Override
        public void remove(String connection) {
            // There is nothing to remove.
        }
    };

    /// Whether passwords can be kept at all.
    boolean isThere();

    /// The password of a saved connection, if it is kept and the user lets us have it.
    Optional<Secret> find(String connection);

    /// Keeps the password of a saved connection, in the place of the one kept before.
    ///
    /// @return why it could not be kept, as a sentence; nothing if it is kept
    Optional<String> store(String connection, Secret password);

    /// Forgets the password of a saved connection.
    void remove(String connection);

    /// The keyring of this system: the Secret Service where `secret-tool` is installed, the keychain on macOS, the
    /// Credential Manager on Windows.
    static Keyring ofThisSystem(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) return CommandKeyring.keychain(environment);
        if (os.contains("windows")) return WindowsKeyring.ofThisSystem();
        return os.contains("linux") ? CommandKeyring.secretService(environment) : NONE;
    }
}
