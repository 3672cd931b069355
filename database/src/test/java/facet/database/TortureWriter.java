package facet.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;

/// One of several that save random changesets into the same tables, and says of each what it tried and what it was told.
///
/// What it says are lines: `edit N TABLE TAG OLD NEW` and `link N A B SIGN` before a save, `said N OUTCOME` and
/// `idle N A B` after it, with `-` for a row that is not there.
final class TortureWriter {

    static final RowSource ACCOUNTS = source("Account", TableKey.columns("id"), integer("id"), text("tag"),
            text("val"));
    static final RowSource ENTRIES = source("Entry", TableKey.columns("id"), integer("id"), text("tag"), text("val"),
            integer("accountId"));
    static final RowSource SEATS = source("Seat", TableKey.columns("id"), integer("id"), integer("slot"));
    static final RowSource LINKS = source("_AccountToGroup", TableKey.columns("A", "B"), integer("A"), integer("B"));
    static final RowSource LEDGER = source("Ledger", TableKey.columns("tag"), text("tag"));
    private static final int MANY = 10_000;

    private final Database database;
    private final Database reading;
    private final Catalog catalog;
    private final Random random;
    private final String name;
    private final Consumer<String> says;
    private final List<RowEdit> edits = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String round = "";
    private int played;

    /// @param database where to save
    /// @param reading where to look; the same but for faults
    TortureWriter(Database database, Database reading, String name, long seed, Consumer<String> says) {
        this.database = database;
        this.reading = reading;
        this.catalog = ok(reading.catalog());
        this.random = new Random(seed);
        this.name = name;
        this.says = says;
    }

    /// Its name, its seed, how many rounds, and before which statement to ask whether to live on; 0 for none.
    public static void main(String[] arguments) {
        int deadly = Integer.parseInt(arguments[4]);
        PrintStream out = System.out;
        int[] count = new int[1];
        StatementLog log = event -> {
            if (++count[0] == deadly) await(out);
        };
        DatabaseLocation where = new DatabaseLocation.Sqlite(Path.of(arguments[0]), Duration.ofSeconds(2));
        try (Database database = ok(Database.open(where, OpenMode.READ_WRITE, log, InstantSource.system()))) {
            TortureWriter writer = new TortureWriter(database, database, arguments[1], Long.parseLong(arguments[2]),
                    line -> {
                        out.println(line);
                        out.flush();
                    });
            writer.play(Integer.parseInt(arguments[3]));
        }
    }

    /// Whoever started this process ends it here, or nobody does.
    private static void await(PrintStream out) {
        out.println("deadly");
        out.flush();
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// Saves as many changesets; gives how many edits they held.
    int play(int rounds) {
        int sent = 0;
        for (int i = 0; i < rounds; i++) {
            round = name + "." + played++;
            prepare();
            sent += edits.size();
            tell(database.save(new Changeset(edits), catalog));
        }
        return sent;
    }

    private void prepare() {
        edits.clear();
        links.clear();
        List<Row> accounts = page(reading, RowQuery.first(ACCOUNTS, MANY)).rows();
        List<Row> entries = page(reading, RowQuery.first(ENTRIES, MANY)).rows();
        Map<RowKey, Boolean> used = new HashMap<>();
        add(new RowEdit.Insert(LEDGER, Map.of("tag", new Value.Text(round))));
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            switch (random.nextInt(9)) {
                case 0 -> newAccount();
                case 1, 2 -> newEntry(accounts);
                case 3, 4 -> update(ACCOUNTS, one(accounts), used);
                case 5, 6 -> update(ENTRIES, one(entries), used);
                case 7 -> link(accounts);
                default -> delete(random.nextInt(3) == 0 ? ACCOUNTS : ENTRIES,
                        one(random.nextInt(3) == 0 ? accounts : entries), used);
            }
        }
        if (random.nextInt(4) == 0) swapSeats();
    }

    private static <T> List<T> orNone(List<T> rows, int index) {
        return rows.isEmpty() ? List.of() : List.of(rows.get(index));
    }

    private List<Row> one(List<Row> rows) {
        return orNone(rows, rows.isEmpty() ? 0 : random.nextInt(rows.size()));
    }

    private void newAccount() {
        int account = edits.size();
        insert(ACCOUNTS, Map.of());
        insert(ENTRIES, Map.of("accountId", new Value.KeyOf(account, "id")));
        int group = 1 + random.nextInt(3);
        says.accept("link " + round + " " + edits.size() + " " + round + "." + account + " " + group + " +");
        add(new RowEdit.Connect(LINKS, new Value.KeyOf(account, "id"), new Value.Int(group)));
    }

    private void newEntry(List<Row> accounts) {
        for (Row account : one(accounts)) {
            insert(ENTRIES, Map.of("accountId", account.values().getFirst()));
        }
    }

    private void insert(RowSource source, Map<String, Value> more) {
        String tag = round + "." + edits.size();
        Map<String, Value> values = new HashMap<>(more);
        values.put("tag", new Value.Text(tag));
        values.put("val", new Value.Text(tag));
        add(new RowEdit.Insert(source, values));
        says.accept("edit " + round + " " + source.table().name() + " " + tag + " - " + tag);
    }

    private void update(RowSource source, List<Row> rows, Map<RowKey, Boolean> used) {
        for (Row row : rows) {
            if (row.key().values().isEmpty() || used.put(row.key(), true) != null) continue;
            String now = round + "." + edits.size();
            add(new RowEdit.Update(source, row.key(), Map.of("val", row.values().get(2)),
                    Map.of("val", new Value.Text(now))));
            says.accept("edit " + round + " " + source.table().name() + " " + shown(row, 1) + " " + shown(row, 2) + " "
                    + now);
        }
    }

    private void delete(RowSource source, List<Row> rows, Map<RowKey, Boolean> used) {
        for (Row row : rows) {
            boolean isOfIt = row.values().size() == source.columns().size();
            if (!isOfIt || used.put(row.key(), true) != null) continue;
            add(new RowEdit.Delete(source, row.key(), Map.of("val", row.values().get(2))));
            says.accept(
                    "edit " + round + " " + source.table().name() + " " + shown(row, 1) + " " + shown(row, 2) + " -");
        }
    }

    private static String shown(Row row, int index) {
        return ValueText.show(row.values().get(index), TextRules.USUAL);
    }

    private void link(List<Row> accounts) {
        for (Row account : one(accounts)) {
            boolean isOn = random.nextBoolean();
            int group = 1 + random.nextInt(3);
            String pair = shown(account, 1) + " " + group;
            if (links.contains(pair)) continue;
            links.add(pair);
            says.accept("link " + round + " " + edits.size() + " " + pair + " " + (isOn ? "+" : "-"));
            Value number = account.values().getFirst();
            add(isOn
                    ? new RowEdit.Connect(LINKS, number, new Value.Int(group))
                    : new RowEdit.Disconnect(LINKS, number, new Value.Int(group)));
        }
    }

    private void swapSeats() {
        List<Row> seats = page(reading, RowQuery.first(SEATS, MANY)).rows();
        Row one = seats.get(random.nextInt(seats.size()));
        Row other = seats.get(random.nextInt(seats.size()));
        if (one.equals(other)) return;
        add(new RowEdit.Update(SEATS, one.key(), Map.of("slot", one.values().get(1)),
                Map.of("slot", other.values().get(1))));
        add(new RowEdit.Update(SEATS, other.key(), Map.of("slot", other.values().get(1)),
                Map.of("slot", one.values().get(1))));
    }

    private void add(RowEdit edit) {
        edits.add(edit);
    }

    private void tell(SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved saved -> {
                saved.alreadySo().forEach(edit -> says.accept("idle " + round + " " + edit));
                says.accept("said " + round + " saved " + saved.certainty());
            }
            case SaveOutcome.Conflict _ -> says.accept("said " + round + " conflict");
            case SaveOutcome.Failed(_, DatabaseError error) -> says.accept("said " + round + " failed " + error.kind());
            case SaveOutcome.Unknown _ -> says.accept("said " + round + " unknown");
        }
    }
}
