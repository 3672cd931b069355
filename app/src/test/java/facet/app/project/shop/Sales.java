package facet.app.project.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What was sold: orders, their lines, the money for them and what the buyers said afterwards.
final class Sales {
    private static final int COUNT = 1400;
    private static final long FIRST_TRANSACTION = 1_844_674_400_000_000_000L;
    private static final List<String> NOTES = List.of("Please leave it with the neighbours.",
            "Bitte klingeln, 3. OG links.",
            "Gift wrap, no price tag!", "Interphone : 42B", "Call before delivery.",
            "Ring twice; the dog is friendly.");

    final Rows orders = new Rows("orders", "id", "number", "status", "total", "shipping", "is_gift", "note",
            "placed_at",
            "shipped_at", "customer_id", "address_id");
    final Rows items = new Rows("order_items", "order_id", "position", "quantity", "unit_price", "discount",
            "product_id");
    final Rows payments = new Rows("Payment", "id", "transactionId", "method", "amount", "isCaptured", "response",
            "paidAt", "orderId");
    final Rows reviews = new Rows("Review", "id", "title", "rating", "body", "isVerified", "helpfulVotes", "createdAt",
            "productId", "authorId");

    private final Dice dice;
    private final Catalogue catalogue;
    private final People people;
    private final List<List<String>> opinions = Words.table("reviews.txt");
    private final Set<Long> reviewed = new HashSet<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private long transaction = FIRST_TRANSACTION;

    Sales(Dice dice, Catalogue catalogue, People people) {
        this.dice = dice;
        this.catalogue = catalogue;
        this.people = people;
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            moments.add(dice.instant(Shop.OPENING.plus(Duration.ofDays(21)), Shop.CLOSING));
        }
        moments.stream().sorted().forEach(this::addOrder);
    }

    private void addOrder(Instant placed) {
        int id = orders.size() + 1;
        List<People.Customer> known = people.customers.stream().filter(c -> c.since().isBefore(placed)).toList();
        People.Customer customer = dice.pick(known);
        String status = status(placed);
        long shipping = dice.pick(List.of(0L, 390L, 490L, 890L));
        long total = addItems(id, placed, customer, status) + shipping;
        boolean isShipped = status.equals("SHIPPED") || status.equals("DELIVERED") || status.equals("REFUNDED");
        @Nullable
        Instant shipped = isShipped
                ? dice.instant(placed.plus(Duration.ofHours(5)), placed.plus(Duration.ofDays(3)))
                : null;
        @Nullable
        Integer address = customer.addressIds().isEmpty() || dice.chance(6) ? null : dice.pick(customer.addressIds());
        orders.add(id, number(placed), status, Rows.money(total), Rows.money(shipping), dice.chance(9),
                dice.chance(86) ? null : dice.pick(NOTES), placed, shipped, customer.id(), address);
        addPayments(id, placed, total, status);
    }

    /// Recent orders are still on their way.
    private String status(Instant placed) {
        long days = Duration.between(placed, Shop.CLOSING).toDays();
        if (dice.chance(5)) {
            return "CANCELLED";
        }
        if (days < 2) {
            return dice.pick(List.of("PENDING", "PENDING", "PAID"));
        }
        if (days < 12) {
            return dice.pick(List.of("PAID", "SHIPPED", "SHIPPED", "DELIVERED"));
        }
        return dice.chance(4) ? "REFUNDED" : "DELIVERED";
    }

    private String number(Instant placed) {
        int year = placed.atZone(ZoneOffset.UTC).getYear();
        return String.format(Locale.ROOT, "%d-%05d", year, numbers.merge(year, 1, Integer::sum));
    }

    private long addItems(int orderId, Instant placed, People.Customer customer, String status) {
        List<Catalogue.Article> onSale = catalogue.articles.stream().filter(a -> a.since().isBefore(placed)).toList();
        Set<Integer> taken = new HashSet<>();
        long total = 0;
        int count = Math.min(dice.between(1, 5), dice.between(1, 6));
        for (int i = 0; i < count; i++) {
            Catalogue.Article article = dice.pick(onSale);
            if (!taken.add(article.id())) {
                continue;
            }
            int quantity = dice.chance(75) ? 1 : dice.between(2, 6);
            int percent = dice.chance(12) ? dice.pick(List.of(5, 10, 15, 20)) : 0;
            items.add(orderId, taken.size(), quantity, Rows.money(article.cents()), percent / 100.0, article.id());
            total += article.cents() * quantity * (100 - percent) / 100;
            if (status.equals("DELIVERED") && dice.chance(40)) {
                addReview(article, customer, placed);
            }
        }
        return total;
    }

    private void addPayments(int orderId, Instant placed, long total, String status) {
        if (status.equals("PENDING")) {
            return;
        }
        if (dice.chance(6)) {
            addPayment(orderId, "card", total, "{\"ok\":false,\"code\":\"card_declined\",\"attempt\":1}", null);
        }
        if (status.equals("CANCELLED")) {
            return;
        }
        String method = dice.pick(List.of("card", "card", "card", "paypal", "paypal", "bank_transfer", "gift_card"));
        Instant paid = placed
                .plusSeconds(method.equals("bank_transfer") ? dice.between(40_000, 160_000) : dice.between(3, 400));
        addPayment(orderId, method, total, response(method), paid);
    }

    private void addPayment(int orderId, String method, long cents, @Nullable String response, @Nullable Instant paid) {
        transaction += 1 + Math.floorMod(dice.nextLong(), 9_000_000_000_000L);
        payments.add(dice.uuid(), transaction, method, Rows.money(cents), paid != null, response, paid, orderId);
    }

    private @Nullable String response(String method) {
        return switch (method) {
            case "card" ->
                "{\"ok\":true,\"brand\":\"" + dice.pick(List.of("visa", "mastercard", "amex")) + "\",\"last4\":\""
                        + dice.between(1000, 9999) + "\"}";
            case "paypal" -> "{\"ok\":true,\"payer\":{\"verified\":" + dice.chance(90) + "},\"fees\":[0.35,0.0249]}";
            default -> null;
        };
    }

    private void addReview(Catalogue.Article article, People.Customer author, Instant placed) {
        if (!reviewed.add(((long) article.id() << 32) | author.id())) {
            return;
        }
        List<String> opinion = dice.pickEarly(opinions);
        Instant written = dice.instant(placed.plus(Duration.ofDays(3)), placed.plus(Duration.ofDays(40)));
        Instant created = written.isAfter(Shop.CLOSING) ? Shop.CLOSING.minusSeconds(dice.between(60, 80_000)) : written;
        reviews.add(reviews.size() + 1, opinion.get(1), Integer.parseInt(opinion.get(0)),
                opinion.get(2).isEmpty() ? null : opinion.get(2), dice.chance(85),
                dice.chance(60) ? 0 : dice.between(1, 38), created, article.id(), author.id());
    }
}
