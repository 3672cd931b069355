package facet.app.data;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import facet.database.DateTimeForm;
import facet.database.Value;
import facet.schema.model.DefaultValue;
import facet.schema.model.Field;

/// Values that Prisma's client makes for a new row, since the database cannot: `uuid()`, `cuid()`, `ulid()`, `nanoid()` and
/// `@updatedAt`.
final class ClientDefaults {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();

    ClientDefaults(InstantSource clock) {
        this.clock = clock;
    }

    /// The value for `field` of a new row; nothing where the database makes one or the user has to.
    Optional<Value> of(Field field) {
        if (field.isUpdatedAt()) return Optional.of(Value.DateTime.of(clock.instant(), DateTimeForm.ISO_TEXT));
        if (!(field.defaultValue() instanceof DefaultValue.Call(String function, List<String> arguments)))
            return Optional.empty();
        return switch (function) {
            case "uuid" -> text(arguments.contains("7") ? uuid7().toString() : UUID.randomUUID().toString());
            case "cuid" -> text(arguments.contains("2") ? letters(BASE36, 1, 10) + letters(BASE36, 23, 0) : cuid());
            case "ulid" -> text(ulid());
            case "nanoid" -> text(letters(URL_SAFE, nanoidLength(arguments), 0));
            default -> Optional.empty();
        };
    }

    private static Optional<Value> text(String text) {
        return Optional.of(new Value.Text(text));
    }

    private static int nanoidLength(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().matches("\\d{1,3}")) return 21;
        return Integer.parseInt(arguments.getFirst());
    }

    /// @param from the first letter of the alphabet that may be used
    private String letters(String alphabet, int count, int from) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++)
            text.append(alphabet.charAt(random.nextInt(from, alphabet.length())));
        return text.toString();
    }

    private UUID uuid7() {
        long high = clock.millis() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = 0x8000000000000000L | random.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /// Time, counter and fingerprint in base 36, then chance: 25 letters, sorted by time.
    private String cuid() {
        return "c" + Long.toString(clock.millis(), 36) + letters(BASE36, 16, 0);
    }

    private String ulid() {
        StringBuilder text = new StringBuilder(26);
        long millis = clock.millis();
        for (int shift = 45; shift >= 0; shift -= 5)
            text.append(CROCKFORD.charAt((int) (millis >>> shift & 31)));
        return text.append(letters(CROCKFORD, 16, 0)).toString();
    }
}
