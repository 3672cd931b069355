package facet.database;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import facet.database.DatabaseError.Kind;
import facet.database.ValueType.Scalar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static facet.database.Sandbox.error;
import static facet.database.Sandbox.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// What Microsoft's driver sends and makes of answers, against a server that is played; see [TdsServer].
class SqlServerDriverTest {

    /// No token, and what is no answer at all.
    private static final byte[] SILENCE = {}, CUT = {0};
    private static final TableName TABLE = new TableName("dbo", "T");
    private final Map<String, byte[]> answers = new HashMap<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private byte[] login = TdsTokens.loggedIn();
    private final AtomicInteger logins = new AtomicInteger();

    private TdsServer server() throws IOException {
        TdsServer server = TdsServer.plain(new TdsServer.Answers() {
            @Override
            public byte[] login(String user, String password, String database) {
                logins.incrementAndGet();
                boolean isRight = user.equals("ann") && password.equals("s;3}t") && database.equals("shop");
                return isRight ? login : TdsTokens.error(18456, 14, "Login failed for user '" + user + "'.");
            }

            @Override
            public byte @Nullable [] statement(String sql) {
                for (Map.Entry<String, byte[]> each : answers.entrySet()) {
                    if (!sql.startsWith(each.getKey())) continue;
                    asked.countDown();
                    return each.getValue().length == 1 ? null : each.getValue();
                }
                return sql.equals("COMMIT") ? TdsTokens.transaction(9) : TdsTokens.done(0, 0);
            }
        });
        open.add(server);
        return server;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private static DatabaseLocation where(int port, String password) {
        return new DatabaseLocation.Server(Engine.SQL_SERVER, "127.0.0.1", port, "shop", "dbo", "ann",
                Secret.of(password), Map.of("encrypt", "false"));
    }

    private Database database(TdsServer server) {
        Database database = ok(Database.open(where(server.port(), "s;3}t"), OpenMode.READ_WRITE));
        open.add(database);
        return database;
    }

    private static RowSource source(ColumnRead... columns) {
        return new RowSource(TABLE, List.of(columns), TableKey.columns("id"));
    }

    private static ColumnRead read(String name, Scalar type, String declared) {
        return new ColumnRead(name, type, declared, ColumnRead.Nulls.SOME);
    }

    private static Catalog catalog(String... triggers) {
        List<Column> columns = List.of(
                new Column("id", "int", false, null, 1, Column.Generation.ROW_NUMBER),
                new Column("name", "nvarchar(50)", true, null, 0,
                        Column.Generation.NONE));
        Table table = new Table(TABLE, Table.Kind.TABLE, columns, List.of("id"), TableKey.columns("id"),
                List.of(new Index("T_name_key", List.of(new Index.Part("name", false, "")), true,
                        Index.Origin.UNIQUE_CONSTRAINT, false, null)),
                List.of(), List.of(triggers), true, "", java.util.Optional.empty());
        return new Catalog(Engine.SQL_SERVER, "16", "dbo", List.of(table));
    }

    @Test
    void aConnectionLogsInAndMakesDatesAndWordsPlain() throws IOException {
        TdsServer server = server();
        database(server);
        assertEquals(
                List.of("login of Facet", "SET LANGUAGE us_english", "SET DATEFORMAT ymd", "SET LOCK_TIMEOUT 15000"),
                server.received().subList(0, 4));
        assertTrue(server.received().contains("SELECT 1"), server.received()::toString);
        assertTrue(server.received().stream().anyMatch(sql -> sql.contains("implicit_transactions on")),
                server.received()::toString);
    }

    @Test
    void parametersHaveTheTypesOfTheirValues() throws IOException {
        TdsServer server = server();
        Database database = database(server);
        Filter filter = new Filter.And(List.of(
                new Filter.Is(read("name", Scalar.STRING, "nvarchar(50)"), new Value.Text("é😀")),
                new Filter.Compare(read("ratio", Scalar.FLOAT, "float"), Filter.Comparison.MORE, new Value.Real(0.5)),
                new Filter.Is(read("data", Scalar.BYTES, "varbinary(max)"),
                        Value.Bytes.of(Blob.of(new byte[]{0, -1})))));
        ok(database.rows(RowQuery.first(source(), 10).where(filter), new RunningQuery()));
        String sent = server.received().stream().filter(each -> each.startsWith("with")).findFirst().orElseThrow();
        assertEquals("with '@P0 nvarchar(4000),@P1 nvarchar(4000),@P2 bigint,@P3 float,@P4 bigint,@P5 varbinary(8000),"
                + "@P6 bigint,@P7 bigint', 'é😀', 'é😀', 6, 0.5, 2, 0x00ff, 0, 11", sent);
        assertTrue(server.received().stream().map(SqlServerDriverTest::evenly)
                .anyMatch(each -> each.startsWith("call: SELECT t.[id] FROM [dbo].[T] AS t "
                        + "WHERE ((t.[name] = @P0 AND (t.[name] COLLATE Latin1_General_100_BIN2 = @P1")),
                server.received()::toString);
    }

    @Test
    void everyNativeTypeIsReadExactly() throws IOException {
        Object[][] all = {
                {"bit", Scalar.BOOLEAN, TdsTokens.hex("6801"), TdsTokens.hex("0101"), new Value.Bool(true)},
                {"tinyint", Scalar.INT, TdsTokens.wholeType(1), TdsTokens.whole(1, 255), new Value.Int(255)},
                {"smallint", Scalar.INT, TdsTokens.wholeType(2), TdsTokens.whole(2, -2), new Value.Int(-2)},
                {"bigint", Scalar.BIG_INT, TdsTokens.wholeType(8), TdsTokens.whole(8, Long.MAX_VALUE),
                        new Value.BigInt(Long.MAX_VALUE)},
                {"decimal(38,10)", Scalar.DECIMAL, TdsTokens.hex("6a11260a"),
                        TdsTokens.hex("11 00 01000000000000000000000000000000"),
                        new Value.Decimal(new BigDecimal("-1E-10"))},
                {"money", Scalar.FLOAT, TdsTokens.hex("6e08"), TdsTokens.hex("08 00000000 48e20100"),
                        new Value.Real(12.3464)},
                {"float", Scalar.FLOAT, TdsTokens.hex("6d08"), TdsTokens.hex("08 9a9999999999b93f"),
                        new Value.Real(0.1)},
                {"real", Scalar.FLOAT, TdsTokens.hex("6d04"), TdsTokens.hex("04 cdcccc3d"), new Value.Real(0.1)},
                {"uniqueidentifier", Scalar.STRING, TdsTokens.hex("2410"),
                        TdsTokens.hex("10 33221100554477668899aabbccddeeff"),
                        new Value.Text("00112233-4455-6677-8899-AABBCCDDEEFF")},
                {"nvarchar(max)", Scalar.STRING, TdsTokens.textType(0xffff), TdsTokens.unlimited(" é😀 "),
                        new Value.Text(" é😀 ")},
                {"xml", Scalar.STRING, TdsTokens.hex("f100"), TdsTokens.unlimited("<a/>"), new Value.Text("<a/>")},
                {"datetime", Scalar.DATE_TIME, TdsTokens.hex("6f08"), TdsTokens.hex("08 44b10000 01000000"),
                        "2024-03-31T00:00:00.003Z"},
                {"smalldatetime", Scalar.DATE_TIME, TdsTokens.hex("6f04"), TdsTokens.hex("04 44b1 9600"),
                        "2024-03-31T02:30:00Z"},
                {"datetime2(7)", Scalar.DATE_TIME, TdsTokens.hex("2a07"), TdsTokens.hex("08 01046bf414 9f460b"),
                        "2024-03-31T02:30:00.000000100Z"},
                {"datetimeoffset(7)", Scalar.DATE_TIME, TdsTokens.hex("2b07"),
                        TdsTokens.hex("0a 01046bf414 9f460b 7800"),
                        "2024-03-31T02:30:00.000000100Z"},
                {"date", Scalar.DATE_TIME, TdsTokens.hex("28"), TdsTokens.hex("03 9f460b"), "2024-03-31T00:00:00Z"},
                {"time(7)", Scalar.DATE_TIME, TdsTokens.hex("2907"), TdsTokens.hex("05 01046bf414"),
                        "1970-01-01T02:30:00.000000100Z"}};
        TimeZone usual = TimeZone.getDefault();
        // Where that hour is missing.
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            for (Object[] each : all) {
                assertEquals(each[4], value((String) each[0], (Scalar) each[1], (byte[]) each[2], (byte[]) each[3]),
                        (String) each[0]);
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    private Object value(String declared, Scalar scalar, byte[] type, byte[] sent) throws IOException {
        byte[] id = TdsTokens.column("id", TdsTokens.wholeType(4));
        byte[] size = TdsTokens.column("", TdsTokens.wholeType(8));
        answers.put("SELECT t.[id]", SqlServerTypes.isLongText(declared)
                ? TdsTokens.rows(List.of(id, TdsTokens.column("v", type), size), TdsTokens.whole(4, 1), sent,
                        new byte[1])
                : TdsTokens.rows(List.of(id, TdsTokens.column("v", type)), TdsTokens.whole(4, 1), sent));
        Database database = database(server());
        RowPage page = ok(database.rows(RowQuery.first(source(read("v", scalar, declared)), 10), new RunningQuery()));
        Value value = page.rows().getFirst().values().getFirst();
        return value instanceof Value.DateTime time ? time.instant().toString() : value;
    }

    /// Without the blanks that the driver puts around parameters, which differ from version to version.
    private static String evenly(String sql) {
        return sql.strip().replaceAll("\\s+", " ").replace("( @", "(@").replaceAll("(@P\\d+) \\)", "$1)");
    }

    @Test
    void aTransactionBeginsOutsideOfAnyCall() throws IOException {
        answers.put("INSERT", TdsTokens.rows(List.of(TdsTokens.column("id", TdsTokens.wholeType(4)),
                TdsTokens.column("name", TdsTokens.textType(100))), TdsTokens.whole(4, 7), TdsTokens.text("x")));
        TdsServer server = server();
        RowSource source = source(read("name", Scalar.STRING, "nvarchar(50)"));
        SaveOutcome outcome = database(server).save(
                new Changeset(List.of(new RowEdit.Insert(source, Map.of("name", new Value.Text("x"))))), catalog());
        SaveOutcome.Saved saved = assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
        assertEquals(List.of(Stored.of(7)), saved.rows().getFirst().orElseThrow().key().values());
        List<String> received = server.received();
        int begin = received.indexOf("BEGIN TRANSACTION");
        assertEquals(List.of("BEGIN TRANSACTION", "with '@P0 nvarchar(4000)', 'x'",
                "call: INSERT INTO [dbo].[T] ([name]) OUTPUT INSERTED.[id], INSERTED.[name] VALUES (@P0)", "COMMIT"),
                received.subList(begin, begin + 4).stream().map(SqlServerDriverTest::evenly).toList());
        assertTrue(received.contains("SET XACT_ABORT ON"), received::toString);
    }

    @Test
    void ofTheCountsOfATriggerAndOfItsStatementTheStatementsOneCounts() throws IOException {
        answers.put("UPDATE", TdsTokens.joined(TdsTokens.changed(5), TdsTokens.changed(0), TdsTokens.changed(1),
                TdsTokens.done(0, 0)));
        answers.put("SELECT t.[id]", TdsTokens.rows(List.of(TdsTokens.column("id", TdsTokens.wholeType(4)),
                TdsTokens.column("name", TdsTokens.textType(100))), TdsTokens.whole(4, 7), TdsTokens.text("made up")));
        RowSource source = source(read("name", Scalar.STRING, "nvarchar(50)"));
        RowEdit edit = new RowEdit.Update(source, new RowKey(source.key(), List.of(Stored.of(7))),
                Map.of("name", new Value.Text("a")), Map.of("name", new Value.Text("b")));
        SaveOutcome outcome = database(server()).save(new Changeset(List.of(edit)), catalog("after_t"));
        SaveOutcome.Saved saved = assertInstanceOf(SaveOutcome.Saved.class, outcome, outcome::toString);
        assertEquals(List.of(new Value.Text("made up")), saved.rows().getFirst().orElseThrow().values());
    }

    @Test
    void aSaveWhoseEndIsNotAnsweredIsNotGuessed() throws IOException {
        answers.put("INSERT", TdsTokens.rows(List.of(TdsTokens.column("id", TdsTokens.wholeType(4))),
                TdsTokens.whole(4, 7)));
        answers.put("COMMIT", CUT);
        SaveOutcome outcome = database(server()).save(
                new Changeset(List.of(new RowEdit.Insert(source(), Map.of("name", new Value.Text("x"))))), catalog());
        assertFalse(outcome instanceof SaveOutcome.Saved, outcome::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2627|UNIQUE|name|Violation of UNIQUE KEY constraint 'T_name_key'. Cannot insert duplicate key in object 'dbo.T'. The duplicate key value is (x).",
            "2601|UNIQUE|name|Cannot insert duplicate key row in object 'dbo.T' with unique index 'T_name_key'. The duplicate key value is (x).",
            "515|NOT_NULL|name|Cannot insert the value NULL into column 'name', table 'shop.dbo.T'; column does not allow nulls. INSERT fails.",
            "2628|VALUE|name|String or binary data would be truncated in table 'shop.dbo.T', column 'name'. Truncated value: 'xx'.",
            "8152|VALUE|name|String or binary data would be truncated.",
            "547|CHECK|name|The INSERT statement conflicted with the CHECK constraint \"ck\". The conflict occurred in database \"shop\", table \"dbo.T\", column 'name'.",
            "547|FOREIGN_KEY||The INSERT statement conflicted with the FOREIGN KEY constraint \"fk\". The conflict occurred in database \"shop\", table \"dbo.U\", column 'id'.",
            "547|FOREIGN_KEY||The DELETE statement conflicted with the REFERENCE constraint \"fk\". The conflict occurred in database \"shop\", table \"dbo.P\", column 'tId'.",
            "208|TABLE_MISSING||Invalid object name 'dbo.T'.", "207|COLUMN_MISSING|name|Invalid column name 'name'.",
            "1205|LOCKED||Transaction (Process ID 52) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.",
            "1222|LOCKED||Lock request time out period exceeded.",
            "229|PERMISSION||The INSERT permission was denied on the object 'T', database 'shop', schema 'dbo'.",
            "3906|READ_ONLY||Failed to update database \"shop\" because the database is read-only.",
            "102|SYNTAX||Incorrect syntax near 'FROM'.", "9002|DISK||The transaction log for database 'shop' is full."})
    void theServersNumbersBecomeWordsAtTheColumn(int number, Kind kind, @Nullable String column, String words)
            throws IOException {
        answers.put("INSERT", TdsTokens.error(number, 16, words));
        Database database = database(server());
        answers.put("SELECT CAST(SERVERPROPERTY", TdsTokens.done(0, 0));
        SaveOutcome outcome = database.save(
                new Changeset(List.of(new RowEdit.Insert(source(), Map.of("name", new Value.Text("x"))))), catalog());
        DatabaseError error = assertInstanceOf(SaveOutcome.Failed.class, outcome).error();
        assertEquals(kind, error.kind());
        assertEquals(words, error.databaseWords());
        assertEquals("T", error.table());
        if (kind != Kind.UNIQUE) assertEquals(column, error.column());
    }

    @Test
    void aQueryThatTakesTooLongIsStoppedAtTheServer() throws Exception {
        answers.put("SELECT count_big", SILENCE);
        Database database = database(server());
        RunningQuery handle = new RunningQuery();
        CompletableFuture<DbResult<Long>> running = CompletableFuture
                .supplyAsync(() -> database.count(RowQuery.first(source(), 10), handle));
        asked.await();
        handle.cancel();
        assertEquals(Kind.CANCELLED, error(running.get()).kind());
    }

    @Test
    void aRefusedLoginAndAMissingDatabaseAreSaidPlainly() throws IOException {
        TdsServer server = server();
        DatabaseError refused = error(Database.open(where(server.port(), "wrong"), OpenMode.READ_WRITE));
        assertEquals(1, logins.get());
        assertEquals(Kind.LOGIN, refused.kind());
        assertTrue(refused.databaseWords().contains("Login failed for user 'ann'."), refused.databaseWords());
        login = TdsTokens.error(4060, 11, "Cannot open database \"shop\" requested by the login. The login failed.");
        assertEquals(Kind.DATABASE_MISSING,
                error(Database.open(where(server.port(), "s;3}t"), OpenMode.READ_WRITE)).kind());
    }

    @Test
    void whereNothingListensThatIsSaid() throws IOException {
        ServerSocket socket = new ServerSocket(0);
        socket.close();
        DatabaseError error = error(Database.open(where(socket.getLocalPort(), "x"), OpenMode.READ_WRITE));
        assertEquals(Kind.UNREACHABLE, error.kind());
        assertTrue(error.message().startsWith("Nothing listens at 127.0.0.1:"), error.message());
    }

    @Test
    void aStatementThatWritesIsNotEvenSentToRead() throws IOException {
        TdsServer server = server();
        Database database = database(server);
        int before = server.received().size();
        DatabaseError error = error(database.count(RowQuery.first(source(), 1)
                .where(new Filter.Raw("EXISTS (SELECT 1 FROM OPENROWSET('x', 'y'))")),
                new RunningQuery()));
        assertEquals(Kind.READ_ONLY, error.kind());
        assertEquals(List.of(), server.received().subList(before, server.received().size()).stream()
                .filter(sql -> sql.contains("OPENROWSET")).toList());
    }
}
