package facet.app.project.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What the shop sells: categories, products and their tags.
final class Catalogue {
    /// Values of these attributes come from small to large and cost accordingly.
    private static final Set<String> SIZES = Set.of("size", "weight", "length", "diameter", "height", "comfort",
            "beam");

    /// A product as orders and reviews need it.
    record Article(int id, long cents, Instant since) {}

    final Rows categories = new Rows("Category", "id", "name", "slug", "position", "parentId");
    final Rows products = new Rows("Product", "id", "title", "sku", "price", "stock", "isPublished", "weightKg",
            "description", "image", "attributes", "viewCount", "createdAt", "updatedAt", "categoryId");
    final Rows tags = new Rows("Tag", "id", "name", "color");
    final Rows productTags = new Rows("_ProductToTag", "A", "B");
    final List<Article> articles = new ArrayList<>();

    private final Map<String, Integer> categoryIds = new HashMap<>();
    private final Dice dice;

    Catalogue(Dice dice) {
        this.dice = dice;
        addCategories();
        List<List<String>> tagWords = Words.table("tags.txt");
        for (int i = 0; i < tagWords.size(); i++) {
            tags.add(i + 1, tagWords.get(i).get(0), tagWords.get(i).get(1));
        }
        for (List<String> product : Words.table("products.txt")) {
            addVariants(product, tagWords);
        }
    }

    private void addCategories() {
        Map<String, Integer> positions = new HashMap<>();
        for (List<String> category : Words.table("categories.txt")) {
            int id = categories.size() + 1;
            String parent = category.get(1);
            categoryIds.put(category.get(0), id);
            @Nullable
            Integer parentId = parent.isEmpty() ? null : categoryIds.get(parent);
            categories.add(id, category.get(2), category.get(0), positions.merge(parent, 1, Integer::sum), parentId);
        }
    }

    private void addVariants(List<String> product, List<List<String>> tagWords) {
        List<String> variants = Words.list(product.get(5));
        for (int i = 0; i < variants.size(); i++) {
            addProduct(product, variants.get(i), i, tagWords);
        }
    }

    private void addProduct(List<String> product, String variant, int index, List<List<String>> tagWords) {
        int id = products.size() + 1;
        String attribute = product.get(4);
        boolean grows = SIZES.contains(attribute);
        long cents = cents(product.get(2)) * (grows ? 100 + 35L * index : 100) / 100 / 10 * 10;
        int grams = Integer.parseInt(product.get(3)) * (grows ? 10 + 4 * index : 10) / 10;
        Instant created = dice.instant(Shop.OPENING, index == 0 ? Shop.OPENING.plusSeconds(90L * 86400) : Shop.MIDDLE);
        String title = product.get(1) + ", " + variant;
        products.add(id, title, sku(product, id), Rows.money(cents), dice.chance(7) ? 0 : dice.between(1, 240),
                !dice.chance(4), dice.chance(6) ? null : grams / 1000.0,
                index > 0 && dice.chance(10) ? null : product.get(6),
                dice.chance(30) ? null : Picture.png(dice.nextLong()), attributes(attribute, variant),
                views(), created, dice.instant(created, Shop.CLOSING), categoryIds.get(product.get(0)));
        articles.add(new Article(id, cents, created));
        addTags(id, product.get(0) + " " + title, tagWords);
    }

    /// A few products went round the world: their counts are beyond what a 53-bit number can hold.
    private long views() {
        return dice.chance(3) ? Long.MAX_VALUE - dice.between(1, 2_000_000_000) : dice.between(12, 48_000);
    }

    private @Nullable String attributes(String name, String value) {
        if (dice.chance(8)) {
            return null;
        }
        String origin = dice.pick(List.of("DE", "FR", "JP", "PT", "SE", "IT"));
        return "{\"" + name + "\":\"" + value + "\",\"origin\":\"" + origin + "\",\"warrantyYears\":"
                + dice.pick(List.of("null", "2", "5", "10")) + "}";
    }

    private void addTags(int productId, String words, List<List<String>> tagWords) {
        for (int i = 0; i < tagWords.size(); i++) {
            if (earns(words, tagWords.get(i).get(2))) {
                productTags.add(productId, i + 1);
            }
        }
    }

    private boolean earns(String words, String rule) {
        return rule.startsWith("*")
                ? dice.chance(Integer.parseInt(rule.substring(1)))
                : Words.list(rule).stream().anyMatch(words::contains);
    }

    private static String sku(List<String> product, int id) {
        String letters = product.get(1).replaceAll("[^A-Za-z]", "").substring(0, 3).toUpperCase(Locale.ROOT);
        return product.get(0).substring(0, 2).toUpperCase(Locale.ROOT) + "-" + letters + "-" + (1000 + id);
    }

    private static long cents(String price) {
        return new BigDecimal(price).movePointRight(2).longValueExact();
    }
}
