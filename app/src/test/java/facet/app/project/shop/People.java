package facet.app.project.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Who shops: users, what they show of themselves and where they live.
final class People {
    private static final int COUNT = 480;
    private static final int FIRST_SCREEN = 60;
    private static final List<String> ROLES = List.of("ADMIN", "EDITOR", "ADMIN", "EDITOR", "EDITOR");

    /// A user as orders and reviews need one.
    record Customer(int id, Instant since, List<Integer> addressIds) {}

    /// A name with the spelling that fits into an address.
    private record Name(String written, String plain) {
        static Name of(String word) {
            int colon = word.indexOf(':');
            return colon < 0
                    ? new Name(word, word.toLowerCase(Locale.ROOT))
                    : new Name(word.substring(0, colon), word.substring(colon + 1));
        }
    }

    final Rows users = new Rows("User", "id", "name", "email", "role", "isActive", "loyaltyPoints", "phone", "settings",
            "createdAt", "updatedAt", "lastSeenAt");
    final Rows profiles = new Rows("Profile", "id", "nickname", "bio", "avatar", "birthday", "website", "locale",
            "userId");
    final Rows addresses = new Rows("Address", "id", "label", "street", "postalCode", "city", "country", "isDefault",
            "latitude", "longitude", "userId");
    final List<Customer> customers = new ArrayList<>();

    private final Dice dice;
    private final List<List<String>> peoples = Words.table("people.txt");
    /// The first users are those on pictures of the product, which may be taken where fonts are few.
    private final List<List<String>> inEveryFont = peoples.stream()
            .filter(people -> !people.get(0).equals("JP") && !people.get(0).equals("EG")).toList();
    private final List<List<String>> cities = Words.table("cities.txt");
    private final List<String> bios = Words.lines("bios.txt");
    private final Map<String, Integer> namesakes = new HashMap<>();
    private final Set<String> namesTaken = new HashSet<>();

    People(Dice dice) {
        this.dice = dice;
        List<Instant> arrivals = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            arrivals.add(i < ROLES.size()
                    ? Shop.OPENING.plusSeconds(600L * i + 37)
                    : dice.instant(Shop.OPENING.plusSeconds(86400), Shop.CLOSING));
        }
        arrivals.stream().sorted().forEach(this::addUser);
    }

    private void addUser(Instant created) {
        int id = users.size() + 1;
        List<String> people = dice.pickEarly(id <= FIRST_SCREEN ? inEveryFont : peoples);
        Name given = Name.of(dice.pick(Words.list(people.get(3))));
        Name family = Name.of(dice.pick(Words.list(people.get(4))));
        if (!namesTaken.add(given.written() + family.written())) {
            given = Name.of(dice.pick(Words.list(people.get(3))));
            namesTaken.add(given.written() + family.written());
        }
        boolean isStaff = id <= ROLES.size();
        String name = people.get(0).equals("JP")
                ? family.written() + " " + given.written()
                : given.written() + " " + family.written();
        @Nullable
        Instant seen = dice.chance(12) ? null : dice.instant(created, Shop.CLOSING);
        users.add(id, name, email(given, family, isStaff),
                isStaff ? ROLES.get(id - 1) : dice.chance(2) ? "EDITOR" : "CUSTOMER",
                isStaff || !dice.chance(7), dice.chance(35) ? 0 : dice.between(1, 240) * 5,
                dice.chance(40) ? null : phone(people.get(2)), settings(), created,
                seen == null ? created : dice.instant(created, seen), seen);
        customers.add(new Customer(id, created, addAddresses(id, people.get(0))));
        if (dice.chance(72)) {
            addProfile(id, given, people.get(1));
        }
    }

    private String email(Name given, Name family, boolean isStaff) {
        String local = given.plain() + "." + family.plain();
        int number = namesakes.merge(local, 1, Integer::sum);
        String domain = isStaff
                ? "shop.example"
                : dice.pick(List.of("example.com", "example.org", "mail.example", "post.example"));
        return local + (number == 1 ? "" : Integer.toString(number)) + "@" + domain;
    }

    private String phone(String prefix) {
        return prefix + " " + dice.between(150, 799) + " " + dice.between(1_000_000, 9_999_999);
    }

    private @Nullable String settings() {
        if (dice.chance(18)) {
            return null;
        }
        String currency = dice.pick(List.of("EUR", "EUR", "GBP", "USD"));
        String extra = dice.chance(20)
                ? ",\"favourites\":[" + dice.between(1, 60) + "," + dice.between(61, 140) + "]"
                : "";
        return "{\"theme\":\"" + dice.pick(List.of("light", "dark", "system")) + "\",\"newsletter\":" + dice.chance(60)
                + ",\"currency\":\"" + currency + "\"" + extra + "}";
    }

    private void addProfile(int userId, Name given, String locale) {
        int id = profiles.size() + 1;
        String nickname = given.plain() + dice.pick(List.of("", "_", ".")) + (100 + id);
        @Nullable
        Instant birthday = dice.chance(30)
                ? null
                : LocalDate.of(dice.between(1951, 2007), dice.between(1, 12), dice.between(1, 28)).atStartOfDay()
                        .toInstant(ZoneOffset.UTC);
        profiles.add(id, nickname, dice.chance(45) ? null : dice.pick(bios),
                dice.chance(40) ? null : Picture.png(dice.nextLong()), birthday,
                dice.chance(75) ? null : "https://" + given.plain() + ".example/" + id, locale, userId);
    }

    private List<Integer> addAddresses(int userId, String country) {
        List<Integer> ids = new ArrayList<>();
        List<List<String>> near = cities.stream().filter(city -> city.get(0).equals(country)).toList();
        int count = dice.chance(10) ? 0 : dice.chance(30) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            List<String> city = dice.chance(92) ? dice.pick(near) : dice.pick(cities);
            String street = dice.pick(Words.list(city.get(5))).replace("#", Integer.toString(dice.between(1, 148)));
            boolean isLocated = !dice.chance(25);
            int id = addresses.size() + 1;
            addresses.add(id, i == 0 ? "Home" : dice.pick(List.of("Work", "Parents", "Summer house", "Büro")), street,
                    postalCode(city.get(4)), city.get(1), city.get(0), i == 0, isLocated ? near(city.get(2)) : null,
                    isLocated ? near(city.get(3)) : null, userId);
            ids.add(id);
        }
        return ids;
    }

    private String postalCode(String start) {
        return start.startsWith("BS") || start.startsWith("LS")
                ? start + " " + dice.between(1, 9) + dice.pick(List.of("AB", "DT", "NE", "QR"))
                : start + dice.between(10, 99);
    }

    private double near(String degrees) {
        long tenThousandths = new BigDecimal(degrees).movePointRight(4).longValueExact() + dice.between(-300, 300);
        return tenThousandths / 10000.0;
    }
}
