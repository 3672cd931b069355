package facet.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Tables that refer to each other in every way, and short ways to write edits of them.
final class EditsFixture {

    /// In the words of [EngineWords].
    static final String TABLES = """
            CREATE TABLE "User" (id {serial}, email {text} NOT NULL UNIQUE, nick {text} UNIQUE, "bossId" integer,
                "bestId" integer,
                FOREIGN KEY ("bossId") REFERENCES "User" (id) ON DELETE SET NULL ON UPDATE CASCADE,
                FOREIGN KEY ("bestId") REFERENCES "Post" (id) ON DELETE RESTRICT ON UPDATE CASCADE);
            CREATE TABLE "Profile" (id integer NOT NULL PRIMARY KEY, "userId" integer NOT NULL UNIQUE,
                FOREIGN KEY ("userId") REFERENCES "User" (id) ON DELETE CASCADE ON UPDATE CASCADE);
            CREATE TABLE "Post" (id {serial}, title {text} NOT NULL, "authorId" integer, picture {bytes},
                words integer GENERATED ALWAYS AS (length(title)) STORED,
                FOREIGN KEY ("authorId") REFERENCES "User" (id) ON DELETE CASCADE ON UPDATE CASCADE);
            CREATE TABLE "Tag" (id {serial}, name {text} NOT NULL);
            CREATE TABLE "_PostToTag" ("A" integer NOT NULL, "B" integer NOT NULL,
                FOREIGN KEY ("A") REFERENCES "Post" (id) ON DELETE CASCADE ON UPDATE CASCADE,
                FOREIGN KEY ("B") REFERENCES "Tag" (id) ON DELETE CASCADE ON UPDATE CASCADE);
            CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag" ("A", "B");
            CREATE INDEX "_PostToTag_B_index" ON "_PostToTag" ("B")""";

    static final RowSource USERS = source("User", TableKey.columns("id"), integer("id"), text("email"), text("nick"),
            integer("bossId"), integer("bestId"));
    static final RowSource PROFILES = source("Profile", TableKey.columns("id"), integer("id"), integer("userId"));
    static final RowSource POSTS = source("Post", TableKey.columns("id"), integer("id"), text("title"),
            integer("authorId"));
    static final RowSource TAGS = source("Tag", TableKey.columns("id"), integer("id"), text("name"));
    static final RowSource LINKS = source("_PostToTag", TableKey.columns("A", "B"), integer("A"), integer("B"));

    private EditsFixture() {}

    static Value text1(String text) {
        return new Value.Text(text);
    }

    static Value number(long number) {
        return new Value.Int(number);
    }

    static Value idOf(int edit) {
        return new Value.KeyOf(edit, "id");
    }

    static RowKey key(RowSource source, long id) {
        return new RowKey(source.key(), List.of(Stored.of(id)));
    }

    static RowEdit insert(RowSource source, Map<String, Value> values) {
        return new RowEdit.Insert(source, values);
    }

    static RowEdit update(RowSource source, long id, String column, Value old, Value now) {
        return new RowEdit.Update(source, key(source, id), Map.of(column, old), Map.of(column, now));
    }

    static RowEdit delete(RowSource source, long id) {
        return new RowEdit.Delete(source, key(source, id), Map.of());
    }

    static SaveOutcome.Saved saved(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome.toString());
    }

    static SaveOutcome.Failed failed(SaveOutcome outcome) {
        return assertInstanceOf(SaveOutcome.Failed.class, outcome, outcome.toString());
    }

    static List<String> shown(SaveOutcome outcome) {
        return saved(outcome).rows().stream().map(row -> row.map(Sandbox::shown).orElse("-")).toList();
    }

    /// Everything the tables hold, also where no source looks.
    static List<String> all(EngineWords words, TestDatabase sandbox) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("* FROM \"User\"", "* FROM \"Profile\"",
                "id, title, \"authorId\", {hex picture} FROM \"Post\"", "* FROM \"Tag\"", "* FROM \"_PostToTag\"")) {
            rows.addAll(sandbox.ask(words.in("SELECT " + table + " ORDER BY 1, 2")));
        }
        return rows;
    }
}
