package facet.schema.check;

import java.util.Map;

/// How often each hash is there: a table of as many places as there may be hashes, and as many again.
final class HashCounts {
    /// The hash at each place; 0 where there is none.
    private final long[] hashes;
    private final int[] counts;
    private int size;
    private boolean hasTwice;

    /// @param most how many different hashes there may be
    HashCounts(int most) {
        int places = Integer.highestOneBit(Math.max(most, 1)) * 4;
        this.hashes = new long[places];
        this.counts = new int[places];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Whether there is a hash more than once.
    boolean hasTwice() {
        return hasTwice;
    }

    /// How often a hash, other than 0, is there.
    int get(long hash) {
        return counts[place(hash)];
    }

    /// Counts a hash, other than 0, so many times more.
    void add(long hash, int times) {
        int place = place(hash);
        if (hashes[place] == 0) {
            hashes[place] = hash;
            size++;
        }
        counts[place] += times;
        hasTwice |= counts[place] > 1;
    }

    private int place(long hash) {
        int last = hashes.length - 1;
        int place = (int) hash & last;
        while (hashes[place] != 0 && hashes[place] != hash)
            place = (place + 1) & last;
        return place;
    }

    /// These counts and `changes`, which may be negative.
    HashCounts with(Map<Long, Integer> changes) {
        HashCounts made = new HashCounts(size + changes.size());
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == 0) continue;
            int count = counts[i] + changes.getOrDefault(hashes[i], 0);
            if (count > 0) made.add(hashes[i], count);
        }
        changes.forEach((hash, count) -> {
            if (get(hash) == 0 && count > 0) made.add(hash, count);
        });
        return made;
    }
}
