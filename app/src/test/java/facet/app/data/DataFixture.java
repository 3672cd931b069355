package facet.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import facet.database.Catalog;
import facet.database.Database;
import facet.database.DatabaseLocation;
import facet.database.OpenMode;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.model.Datamodel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A schema as text and a SQLite file made by SQL.
abstract class DataFixture {
    @TempDir
    Path folder;

    private final List<Database> opened = new ArrayList<>();

    @AfterEach
    void closeDatabases() {
        opened.forEach(Database::close);
    }

    static Datamodel schema(String text) {
        return Schema.read(List.of(new SchemaFile("schema.prisma", text)), RuleSet.PRISMA_7).datamodel();
    }

    Database database(String... sql) {
        Path file = folder.resolve("test" + opened.size() + ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : sql)
                statement.executeUpdate(each);
            if (!Files.exists(file)) Files.createFile(file);
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
        Database database = Database.open(DatabaseLocation.sqlite(file), OpenMode.READ_WRITE).orElse(error -> {
            throw new AssertionError(error);
        });
        opened.add(database);
        return database;
    }

    Catalog catalog(String... sql) {
        return database(sql).catalog().orElse(error -> {
            throw new AssertionError(error);
        });
    }
}
