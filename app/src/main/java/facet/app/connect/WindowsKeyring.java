package facet.app.connect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import facet.database.Secret;

/// The Credential Manager of Windows, where the user sees the passwords as "Generic Credentials". They are kept in UTF-16, as
/// Windows' own programs do.
///
/// @param credentials what reaches it
record WindowsKeyring(Credentials credentials) implements Keyring {
    private static final String PREFIX = "Facet/";

    /// Credentials by the name they are found by. Each call may block.
    interface Credentials {
        /// What a credential holds; nothing if there is none, or the user may not have it.
        Optional<byte[]> read(String target);

        /// Keeps a credential in the place of one of the same name.
        ///
        /// @return whether it is kept now
        boolean write(String target, byte[] blob);

        /// Forgets a credential, if there is one.
        void delete(String target);
    }

    /// The keyring of this system, or none where it cannot be reached.
    static Keyring ofThisSystem() {
        return Advapi32.load().<Keyring>map(WindowsKeyring::new).orElse(NONE);
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<Secret> find(String connection) {
        return credentials.read(PREFIX + connection).map(blob -> {
            String password = new String(blob, StandardCharsets.UTF_16LE);
            Arrays.fill(blob, (byte) 0);
            return password;
        }).filter(password -> !password.isEmpty()).map(Secret::of);
    }

    @Override
    public Optional<String> store(String connection, Secret password) {
        byte[] blob = password.reveal().getBytes(StandardCharsets.UTF_16LE);
        try {
            if (blob.length > Credential.MOST_BYTES) {
                return Optional.of("The Credential Manager of Windows keeps at most %,d characters of a password."
                        .formatted(Credential.MOST_BYTES / 2));
            }
            return credentials.write(PREFIX + connection, blob)
                    ? Optional.empty()
                    : Optional.of("The Credential Manager of Windows did not take the password.");
        } finally {
            Arrays.fill(blob, (byte) 0);
        }
    }

    @Override
    public void remove(String connection) {
        credentials.delete(PREFIX + connection);
    }
}
