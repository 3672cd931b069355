package facet.schema.check;

/// The hash of a name that is put together piece by piece, without the name itself.
final class NameHash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET;
    private int bytes;

    static long of(String text) {
        NameHash hash = new NameHash();
        hash.append(text);
        return hash.value();
    }

    /// Begins with the same pieces as `other`.
    void begin(NameHash other) {
        hash = other.hash;
        bytes = other.bytes;
    }

    /// Begins with nothing.
    void begin() {
        hash = OFFSET;
        bytes = 0;
    }

    void append(String text) {
        long all = hash;
        int more = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            all = (all ^ c) * PRIME;
            if (c >= 0x80) more += c < 0x800 ? 1 : 2;
        }
        hash = all;
        bytes += text.length() + more;
    }

    void append(char ascii) {
        hash = (hash ^ ascii) * PRIME;
        bytes++;
    }

    /// How many bytes the name has in UTF-8 at most; exactly so many where no character needs two units.
    int bytes() {
        return bytes;
    }

    /// The same for the same name, whatever its pieces.
    long value() {
        return hash;
    }
}
