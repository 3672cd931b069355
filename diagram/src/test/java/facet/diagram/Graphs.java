package facet.diagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Graphs to draw in tests.
final class Graphs {
    private Graphs() {}

    /// A node from lines such as `id Int key` or `author User relation optional`.
    static Node node(String title, NodeKind kind, String subtitle, String... lines) {
        List<NodeRow> rows = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            Set<RowMark> marks = EnumSet.noneOf(RowMark.class);
            for (int i = 2; i < words.length; i++) {
                switch (words[i]) {
                    case "key" -> marks.add(RowMark.KEY);
                    case "fk" -> marks.add(RowMark.FOREIGN_KEY);
                    case "unique" -> marks.add(RowMark.UNIQUE);
                    case "relation" -> marks.add(RowMark.RELATION);
                    default -> throw new IllegalArgumentException(words[i]);
                }
            }
            rows.add(new NodeRow(words[0], words[0], words.length > 1 ? words[1] : "", marks, ""));
        }
        return new Node(title, title, subtitle, kind, rows, "", null);
    }

    /// An edge from `A.row` to `B.row`.
    static Edge edge(String from, Multiplicity fromMany, String to, Multiplicity toMany) {
        return new Edge(from + "-" + to, end(from, fromMany), end(to, toMany), "", EdgeStyle.SOLID);
    }

    private static EdgeEnd end(String text, Multiplicity multiplicity) {
        String[] words = text.split("\\.", -1);
        return new EdgeEnd(words[0], words.length > 1 ? words[1] : null, multiplicity);
    }

    /// Twelve models and three enums.
    static Graph shop() {
        Multiplicity one = Multiplicity.ONE;
        Multiplicity maybe = Multiplicity.ZERO_OR_ONE;
        Multiplicity many = Multiplicity.ZERO_OR_MANY;
        NodeKind model = NodeKind.MODEL;
        List<Node> nodes = List.of(
                node("User", model, "users", "id Int key", "email String unique", "name String?", "role Role",
                        "profile Profile? relation", "addresses Address[] relation", "orders Order[] relation",
                        "reviews Review[] relation", "createdAt DateTime"),
                node("Profile", model, "", "id Int key", "bio String?", "avatar Bytes?", "userId Int fk unique",
                        "user User relation"),
                node("Address", model, "addresses", "id Int key", "street String", "city String", "country String",
                        "userId Int fk", "user User relation", "orders Order[] relation"),
                node("Product", model, "products", "id Int key", "sku String unique", "title String",
                        "description String?", "price Decimal", "attributes Json", "categoryId Int fk",
                        "category Category relation", "tags Tag[] relation", "items OrderItem[] relation",
                        "reviews Review[] relation"),
                node("Category", model, "", "id Int key", "name String", "parentId Int? fk",
                        "parent Category? relation", "children Category[] relation", "products Product[] relation"),
                node("Tag", model, "", "id Int key", "name String unique", "products Product[] relation"),
                node("Order", model, "orders", "id Int key", "number BigInt unique", "status OrderStatus",
                        "placedAt DateTime", "userId Int fk", "user User relation", "addressId Int fk",
                        "shippingAddress Address relation", "items OrderItem[] relation",
                        "payment Payment? relation", "shipments Shipment[] relation"),
                node("OrderItem", model, "order_items", "orderId Int key fk", "productId Int key fk", "quantity Int",
                        "unitPrice Decimal", "order Order relation", "product Product relation"),
                node("Payment", model, "", "id Int key", "amount Decimal", "method PaymentMethod",
                        "orderId Int fk unique", "order Order relation"),
                node("Review", model, "", "id Int key", "rating Int", "body String?", "userId Int fk",
                        "user User relation", "productId Int fk", "product Product relation"),
                node("Shipment", model, "", "id Int key", "trackingNumber String?", "orderId Int fk",
                        "order Order relation", "carrierId Int? fk", "carrier Carrier? relation"),
                node("Carrier", model, "carriers_of_the_world", "id Int key", "name String",
                        "aVeryLongFieldNameThatNobodyWouldEverWriteByHand Unsupported(\"tsvector\")",
                        "shipments Shipment[] relation"),
                node("SalesByMonth", NodeKind.VIEW, "sales_by_month", "month DateTime unique", "total Decimal"),
                node("Dimensions", NodeKind.TYPE, "", "width Float", "height Float", "depth Float"),
                node("Role", NodeKind.ENUM, "", "CUSTOMER", "STAFF", "ADMIN"),
                node("OrderStatus", NodeKind.ENUM, "", "PENDING", "PAID", "SHIPPED", "DELIVERED", "CANCELLED"),
                node("PaymentMethod", NodeKind.ENUM, "", "CARD", "TRANSFER", "VOUCHER"));
        List<Edge> edges = List.of(
                edge("Profile.user", maybe, "User.profile", one),
                edge("Address.user", many, "User.addresses", one),
                edge("Order.user", many, "User.orders", one),
                edge("Review.user", many, "User.reviews", one),
                edge("Product.category", many, "Category.products", one),
                edge("Category.parent", many, "Category.children", maybe),
                edge("Product.tags", many, "Tag.products", many),
                edge("Order.shippingAddress", many, "Address.orders", one),
                edge("OrderItem.order", Multiplicity.MANY, "Order.items", one),
                edge("OrderItem.product", many, "Product.items", one),
                edge("Payment.order", maybe, "Order.payment", one),
                edge("Review.product", many, "Product.reviews", one),
                edge("Shipment.order", many, "Order.shipments", one),
                new Edge("ShipmentToCarrier", new EdgeEnd("Shipment", "carrier", many),
                        new EdgeEnd("Carrier", "shipments", maybe), "ShipmentToCarrier", EdgeStyle.DASHED));
        return new Graph(nodes, edges);
    }

    /// As many models as asked for, like those of grown applications: a few that many refer to, many that refer to one or two,
    /// every tenth an enum that nothing refers to.
    static Graph grown(int count) {
        Random random = new Random(42);
        List<List<String>> lines = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new ArrayList<>(List.of("id Int key", "createdAt DateTime")));
            for (int k = random.nextInt(8); k > 0; k--)
                lines.get(i).add("field" + k + " String");
            if (i % 10 == 9) continue;
            int links = targets.isEmpty() ? 0 : random.nextInt(4) == 0 ? 2 : random.nextInt(12) == 0 ? 0 : 1;
            for (int k = 0; k < links; k++) {
                boolean isHub = random.nextInt(3) > 0;
                int other = isHub ? targets.get(random.nextInt(targets.size())) : targets.get(targets.size() - 1);
                lines.get(i).add("to" + k + " M" + other + " relation");
                lines.get(other).add("of" + i + "x" + k + " M" + i + "[] relation");
                edges.add(edge("M" + i + ".to" + k, Multiplicity.ZERO_OR_MANY, "M" + other + ".of" + i + "x" + k,
                        Multiplicity.ONE));
                if (isHub) targets.add(other);
            }
            targets.add(i);
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NodeKind kind = i % 10 == 9 ? NodeKind.ENUM : NodeKind.MODEL;
            nodes.add(node("M" + i, kind, "", lines.get(i).toArray(String[]::new)));
        }
        return new Graph(nodes, edges);
    }
}
