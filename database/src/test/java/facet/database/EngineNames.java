package facet.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import facet.database.ValueType.Scalar;
import org.junit.jupiter.api.Test;

import static facet.database.EditsFixture.saved;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.page;
import static facet.database.Sandbox.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

/// A name is a name, whatever it is made of.
interface EngineNames extends TestEngine {

    List<String> ODD_NAMES = List.of("select", "with space", "quo\"te", "semi;colon -- /*", "Ünïcödé é", "dot.ted",
            "$1",
            "?", "back`tick", "it's", "[b]", "%s", "{x}", "\\");

    /// How many letters a name may have at most.
    int longestName();

    /// Names that some engines have and others refuse: with letters beyond the first 65,536, and with a blank at the end.
    default List<String> strangestNames() {
        return List.of("Ünïcödé 🚀", "blank ");
    }

    @Test
    default void anyNameWillDoForTablesAndColumns() throws Exception {
        List<String> names = new ArrayList<>(ODD_NAMES);
        names.addAll(strangestNames());
        names.add("x".repeat(longestName()));
        StringBuilder script = new StringBuilder();
        for (String name : names) {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            script.append("CREATE TABLE ").append(quoted).append(" (").append(quoted)
                    .append(" integer NOT NULL PRIMARY KEY, \"?\"\"?\" varchar(50));\n");
        }
        TestDatabase sandbox = made(script.toString());
        try (Database database = sandbox.openToWrite()) {
            Catalog catalog = ok(database.catalog());
            for (String name : names) {
                RowSource source = TestEngine.all(catalog, name, Scalar.INT, Scalar.STRING);
                Map<String, Value> values = Map.of(name, new Value.Int(7), "?\"?",
                        new Value.Text("'; DROP TABLE x; --"));
                saved(database.save(new Changeset(List.of(new RowEdit.Insert(source, values))), catalog));
                SortKey sort = new SortKey(source.columns().get(1), SortKey.Direction.DESCENDING);
                RowQuery query = RowQuery.first(source, 1).sortedBy(List.of(sort))
                        .where(new Filter.Is(source.columns().getFirst(), new Value.Int(7)));
                assertEquals(List.of("7|'; DROP TABLE x; --"), shown(page(database, query)), name);
                assertEquals(1L, ok(database.count(query, new RunningQuery())));
            }
        }
    }
}
