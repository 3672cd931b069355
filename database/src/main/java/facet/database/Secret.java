package facet.database;

/// A password. It shows itself to nobody who does not ask for it by name: neither logs nor messages nor debuggers' views of
/// records that hold it.
public final class Secret {

    /// No password.
    public static final Secret NONE = new Secret("");

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /// The secret `text`.
    public static Secret of(String text) {
        return text.isEmpty() ? NONE : new Secret(text);
    }

    /// What is secret, for the one who hands it to a server or a keyring.
    public String reveal() {
        return text;
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && text.equals(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return isEmpty() ? "no secret" : "a secret";
    }
}
