package facet.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static facet.database.Sandbox.integer;
import static facet.database.Sandbox.ok;
import static facet.database.Sandbox.source;
import static facet.database.Sandbox.text;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// Tables that refer to each other in every way, and short ways to write edits of them.
final class EditsFixture {

    static final String TABLES = """
            CREATE TABLE User (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, nick TEXT UNIQUE,
                bossId INTEGER, bestId INTEGER,
                FOREIGN KEY (bossId) REFERENCES User (id) ON DELETE SET NULL ON UPDATE CASCADE,
                FOREIGN KEY (bestId) REFERENCES Post (id) ON DELETE RESTRICT ON UPDATE CASCADE);
            CREATE TABLE Profile (id INTEGER NOT NULL PRIMARY KEY, userId INTEGER NOT NULL UNIQUE,
                FOREIGN KEY (userId) REFERENCES User (id) ON DELETE CASCADE ON UPDATE CASCADE);
            CREATE TABLE Post (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, authorId INTEGER,
                picture BLOB, words INTEGER GENERATED ALWAYS AS (length(title)) VIRTUAL,
                FOREIGN KEY (authorId) REFERENCES User (id) ON DELETE CASCADE ON UPDATE CASCADE);
            CREATE TABLE Tag (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
            CREATE TABLE _PostToTag (A INTEGER NOT NULL, B INTEGER NOT NULL,
                FOREIGN KEY (A) REFERENCES Post (id) ON DELETE CASCADE ON UPDATE CASCADE,
                FOREIGN KEY (B) REFERENCES Tag (id) ON DELETE CASCADE ON UPDATE CASCADE);
            CREATE UNIQUE INDEX _PostToTag_AB_unique ON _PostToTag (A, B);
            CREATE INDEX _PostToTag_B_index ON _PostToTag (B)""";

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

    static SaveOutcome save(Sandbox sandbox, RowEdit... edits) {
        return save(sandbox, new Changeset(Arrays.asList(edits)));
    }

    static SaveOutcome save(Sandbox sandbox, Changeset changes) {
        try (Database database = sandbox.openToWrite()) {
            return database.save(changes, ok(database.catalog()));
        }
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
    static List<String> all(Sandbox sandbox) throws java.sql.SQLException {
        return sandbox.ask("""
                SELECT 'User', id, email, nick, bossId, bestId FROM User
                UNION ALL SELECT 'Profile', id, userId, 0, 0, 0 FROM Profile
                UNION ALL SELECT 'Post', id, title, authorId, hex(picture), typeof(picture) FROM Post
                UNION ALL SELECT 'Tag', id, name, 0, 0, 0 FROM Tag
                UNION ALL SELECT 'Link', A, B, 0, 0, 0 FROM _PostToTag ORDER BY 1, 2, 3""");
    }
}
