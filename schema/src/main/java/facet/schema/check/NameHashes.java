package facet.schema.check;

import java.util.Arrays;

/// Hashes of the names of constraints, each with the space in which the name has to be unique.
///
/// Names are told apart by 64 bits: of a million names, two that are not the same meet with a chance of one in forty million.
/// That saves the names themselves, of which a model has about one for each of its lines.
final class NameHashes {
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;

    private NameHashes(long[] hashes) {
        this.hashes = hashes;
    }

    int size() {
        return hashes.length;
    }

    /// The hash at `index`; not 0.
    long get(int index) {
        return hashes[index];
    }

    /// The hash of a name in a space; not 0.
    static long in(long space, long name) {
        long mixed = (space * PRIME) ^ name;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    /// Hashes as they are found.
    static final class Builder {
        private long[] found = new long[16];
        private int count;

        void clear() {
            count = 0;
        }

        void add(long hash) {
            if (count == found.length) found = Arrays.copyOf(found, count * 2);
            found[count++] = hash;
        }

        NameHashes build() {
            return new NameHashes(Arrays.copyOf(found, count));
        }
    }
}
