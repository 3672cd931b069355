package facet.app.project.shop;

import java.time.Instant;
import java.util.List;

/// All rows of the sample shop.
final class Shop {
    static final Instant OPENING = Instant.parse("2025-01-03T09:20:00Z");
    static final Instant MIDDLE = Instant.parse("2025-11-28T12:00:00Z");
    static final Instant CLOSING = Instant.parse("2026-10-31T21:30:00Z");
    private static final long SEED = 20250103;

    private Shop() {}

    /// Every table but that of the migrations, each after those that it refers to.
    static List<Rows> tables() {
        Dice dice = new Dice(SEED);
        Catalogue catalogue = new Catalogue(dice);
        People people = new People(dice);
        Sales sales = new Sales(dice, catalogue, people);
        return List.of(people.users, people.profiles, people.addresses, catalogue.categories, catalogue.products,
                catalogue.tags, catalogue.productTags, sales.orders, sales.items, sales.payments, sales.reviews);
    }
}
