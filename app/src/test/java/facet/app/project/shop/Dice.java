package facet.app.project.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Chance that falls the same way every time. Only whole numbers are drawn, so every platform agrees.
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /// A number from `low` to `high`, both included.
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// One of the list, the first being the likeliest: the lower of two draws.
    <T> T pickEarly(List<T> list) {
        return list.get(Math.min(between(0, list.size() - 1), random.nextInt(list.size())));
    }

    Instant instant(Instant from, Instant to) {
        long millis = Math.max(1, Duration.between(from, to).toMillis());
        return from.plusMillis(Math.floorMod(random.nextLong(), millis));
    }

    long nextLong() {
        return random.nextLong();
    }

    /// A random UUID, version 4.
    String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
