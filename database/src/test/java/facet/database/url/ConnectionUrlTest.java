package facet.database.url;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import facet.database.DatabaseLocation;
import facet.database.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ConnectionUrlTest {

    private static final UrlBase BASE = new UrlBase(Path.of("/shop/prisma"), Path.of("/shop"), Optional.empty());

    private static UrlResult.Understood understood(String url) {
        UrlResult result = ConnectionUrl.read(url, BASE);
        assertTrue(result instanceof UrlResult.Understood, () -> url + " gave " + result);
        return (UrlResult.Understood) result;
    }

    private static DatabaseLocation.Server server(String url) {
        return (DatabaseLocation.Server) understood(url).location();
    }

    private static UrlResult.Refused refused(String url) {
        UrlResult result = ConnectionUrl.read(url, BASE);
        assertTrue(result instanceof UrlResult.Refused, () -> url + " gave " + result);
        return (UrlResult.Refused) result;
    }

    private static String option(String url, String name) {
        return server(url).driverProperties().getOrDefault(name, "-");
    }

    @Test
    void allPartsOfAServersUrlAreRead() {
        DatabaseLocation.Server it = server("postgresql://ann:secret@db.example:6000/shop?schema=sales");
        assertEquals(Engine.POSTGRESQL, it.engine());
        assertEquals("db.example", it.host());
        assertEquals(6000, it.port());
        assertEquals("shop", it.database());
        assertEquals("sales", it.schema());
        assertEquals("ann", it.user());
        assertEquals("secret", it.password().reveal());
        assertEquals("shop on db.example", it.displayName());
    }

    @ParameterizedTest
    @CsvSource({"postgres://h/d, POSTGRESQL, 5432", "mysql://h/d, MYSQL, 3306", "mariadb://h/d, MYSQL, 3306",
            "sqlserver://h;database=d, SQL_SERVER, 1433", "jdbc:sqlserver://h;database=d, SQL_SERVER, 1433"})
    void eachEngineHasItsPort(String url, Engine engine, int port) {
        DatabaseLocation.Server it = server(url);
        assertEquals(engine, it.engine());
        assertEquals(port, it.port());
        assertEquals("d", it.database());
    }

    @Test
    void whatIsNotGivenIsTakenAsPrismaTakesIt() {
        DatabaseLocation.Server it = server("postgresql://");
        assertEquals("localhost", it.host());
        assertEquals("postgres", it.database());
        assertEquals("prefer", it.driverProperties().get("sslmode"));
        assertEquals("5", it.driverProperties().get("connectTimeout"));
        assertEquals("master", server("sqlserver://localhost:1433").database());
        assertEquals("dbo", server("sqlserver://localhost:1433").schema());
    }

    @Test
    void cockroachIsWhatTheSchemaSays() {
        UrlBase cockroach = new UrlBase(Path.of("/a"), Path.of("/a"), Optional.of(Engine.COCKROACHDB));
        UrlResult.Understood it = (UrlResult.Understood) ConnectionUrl.read("postgresql://root@h/d", cockroach);
        assertEquals(Engine.COCKROACHDB, ((DatabaseLocation.Server) it.location()).engine());
        assertEquals(26_257, ((DatabaseLocation.Server) it.location()).port());
        assertTrue(ConnectionUrl.read("mysql://root@h/d", cockroach) instanceof UrlResult.Refused);
    }

    @Test
    void userAndPasswordArePercentDecoded() {
        DatabaseLocation.Server it = server("mysql://a%40b:p%2Fq%3F%23%C3%A9%25@h/d%20e");
        assertEquals("a@b", it.user());
        assertEquals("p/q?#é%", it.password().reveal());
        assertEquals("d e", it.database());
        assertEquals("50% of", server("mysql://a:50%%20of@h/d").password().reveal());
    }

    @Test
    void theLastAtOfTheHostWins() {
        assertEquals("p@ss", server("postgresql://ann:p@ss@h/d").password().reveal());
        assertEquals("p:q", server("postgresql://ann:p:q@h/d").password().reveal());
    }

    @ParameterizedTest
    @CsvSource({"postgresql://[2001:db8::1]:6000/d, 2001:db8::1, 6000", "mysql://u:p@[::1]/d, ::1, 3306",
            "postgresql://[fe80::1%25eth0]/d, fe80::1%eth0, 5432", "sqlserver://[::1]:1500;database=d, ::1, 1500"})
    void addressesOfIpv6StandInBrackets(String url, String host, int port) {
        assertEquals(host, server(url).host());
        assertEquals(port, server(url).port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://u:p@/d?host=/var/run/postgresql",
            "postgresql://u:p@localhost/d?host=%2Fvar%2Frun%2Fpostgresql",
            "postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/d"})
    void aSocketOfPostgresqlIsNamedByItsFolder(String url) {
        assertEquals("/var/run/postgresql", server(url).host());
        assertEquals("/var/run/postgresql/.s.PGSQL.5432", option(url, "socketFactoryArg"));
        assertEquals("disable", option(url, "sslmode"));
    }

    @Test
    void aSocketOfMysqlIsNamedItself() {
        String url = "mysql://root@localhost/d?socket=(/run/my.sock)";
        assertEquals("/run/my.sock", server(url).host());
        assertEquals("/run/my.sock", option(url, "unixSocket"));
    }

    @Test
    void timesAreInTheDriversUnits() {
        assertEquals("7", option("postgresql://h/d?connect_timeout=7", "connectTimeout"));
        assertEquals("30", option("postgresql://h/d?socket_timeout=30", "socketTimeout"));
        assertEquals("7000", option("mysql://h/d?connect_timeout=7", "connectTimeout"));
        assertEquals("30000", option("mysql://h/d?socket_timeout=30", "socketTimeout"));
        assertEquals("7", option("sqlserver://h;loginTimeout=7", "loginTimeout"));
        assertEquals("30000", option("sqlserver://h;socketTimeout=30", "socketTimeout"));
        assertEquals(Duration.ofSeconds(9),
                ((DatabaseLocation.Sqlite) understood("file:./a.db?socket_timeout=9").location()).lockWait());
    }

    @ParameterizedTest
    @CsvSource({"'', prefer", "?sslmode=disable, disable", "?sslmode=require, require",
            "?sslmode=require&sslaccept=accept_invalid_certs, require",
            "?sslmode=require&sslaccept=strict, verify-full",
            "?sslaccept=strict&sslmode=disable, disable", "?sslmode=verify-ca, verify-ca", "?sslmode=odd, prefer"})
    void tlsOfPostgresqlIsPgjdbcs(String query, String mode) {
        assertEquals(mode, option("postgresql://h/d" + query, "sslmode"));
    }

    @Test
    void aCheckedCertificateIsCheckedByJavaUnlessARootIsNamed() {
        assertEquals("org.postgresql.ssl.DefaultJavaSSLFactory",
                option("postgresql://h/d?sslmode=require&sslaccept=strict", "sslfactory"));
        String named = "postgresql://h/d?sslmode=require&sslaccept=strict&sslcert=certs/ca.pem";
        assertEquals("-", option(named, "sslfactory"));
        assertEquals(Path.of("/shop/certs/ca.pem").toString(), option(named, "sslrootcert"));
    }

    @Test
    void clientCertificatesResolveAgainstTheConfiguration() {
        String url = "postgresql://h/d?sslidentity=./me.p12&sslpassword=pw";
        assertEquals(Path.of("/shop/me.p12").toString(), option(url, "sslkey"));
        assertEquals("pw", option(url, "sslpassword"));
        String other = "mysql://h/d?sslidentity=/etc/me.p12&sslpassword=pw&sslcert=ca.pem";
        assertEquals(Path.of("/etc/me.p12").toString(), option(other, "keyStore"));
        assertEquals("pw", option(other, "keyStorePassword"));
        assertEquals(Path.of("/shop/ca.pem").toString(), option(other, "serverSslCert"));
    }

    @ParameterizedTest
    @CsvSource({"'', disable", "?sslaccept=accept_invalid_certs, trust", "?sslaccept=strict, verify-full",
            "?sslcert=ca.pem, trust", "?sslmode=required, trust", "?ssl-mode=VERIFY_IDENTITY, verify-full"})
    void tlsOfMysqlIsTheDrivers(String query, String mode) {
        assertEquals(mode, option("mysql://h/d" + query, "sslMode"));
    }

    @Test
    void aPoolerKeepsStatementsFromBeingPrepared() {
        assertEquals("0", option("postgresql://h/d?pgbouncer=true", "prepareThreshold"));
        assertEquals("-", option("postgresql://h/d?pgbouncer=false", "prepareThreshold"));
        assertEquals("0", option("postgresql://h/d?statement_cache_size=0", "prepareThreshold"));
    }

    @ParameterizedTest
    @CsvSource({"postgresql://h/d, false", "postgresql://h/d?pgbouncer=true, true", "postgresql://h:6543/d, true",
            "postgresql://h:6432/d, true", "postgresql://h:6543/d?pgbouncer=false, false",
            "postgresql://ep-1-pooler.eu.example.com/d, true", "postgresql://aws-0.pooler.example.com:5432/d, true"})
    void aPoolerIsKnownByItsParameterItsNameOrItsPort(String url, boolean isPooled) {
        assertEquals(isPooled, server(url).isPooled());
    }

    @Test
    void theRestOfPostgresqlsParametersIsHandedOn() {
        String url = "postgresql://h/d?application_name=My+Shop&channel_binding=require&options=-c%20work_mem%3D8MB&connection_limit=2";
        assertEquals("My Shop", option(url, "ApplicationName"));
        assertEquals("require", option(url, "channelBinding"));
        assertEquals("-c work_mem=8MB", option(url, "options"));
        assertEquals(2, server(url).connectionLimit());
        assertEquals(List.of(), understood(url).hints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://h/d?pool_timeout=3", "postgresql://h/d?max_connection_lifetime=3",
            "mysql://h/d?pool_timeout=0", "sqlserver://h;poolTimeout=4", "sqlserver://h;isolationLevel=SERIALIZABLE",
            "sqlserver://h;hostNameInCertificate=x;trustServerCertificateCA=ca.crt",
            "postgresql://h/d?foo=bar", "mysql://h/d?foo=bar", "sqlserver://h;foo=bar", "file:a.db?foo=bar",
            "mysql://h", "mysql://u:[YOUR-PASSWORD]@h/d", "postgresql://h/d/e"})
    void whatIsLeftOutGivesOneHint(String url) {
        assertEquals(1, understood(url).hints().size());
    }

    @Test
    void sqlServersValuesMayStandInBraces() {
        DatabaseLocation.Server it = server(
                "sqlserver://db.example:1500;database=shop;user={a;b};password={p;q}}r{s};schema=sales;encrypt=true");
        assertEquals("a;b", it.user());
        assertEquals("p;q}r{s", it.password().reveal());
        assertEquals("sales", it.schema());
        assertEquals(1500, it.port());
    }

    @Test
    void sqlServersNamesDoNotMindCase() {
        DatabaseLocation.Server it = server(
                "sqlserver://h:1433;Initial Catalog=shop;UID=sa;PWD=x;trust_server_certificate=TRUE;");
        assertEquals("shop", it.database());
        assertEquals("sa", it.user());
        assertEquals("x", it.password().reveal());
        assertEquals("true", it.driverProperties().get("trustServerCertificate"));
    }

    @Test
    void anInstanceIsLookedUpUnlessThereIsAPort() {
        assertEquals("SQLEXPRESS", option("sqlserver://h\\SQLEXPRESS;database=d", "instanceName"));
        assertEquals("-", option("sqlserver://h\\SQLEXPRESS:1500;database=d", "instanceName"));
        assertEquals("h", server("sqlserver://h\\SQLEXPRESS;database=d").host());
    }

    @ParameterizedTest
    @CsvSource({"'', true", ";encrypt=false, false", ";encrypt=DANGER_PLAINTEXT, false", ";encrypt=strict, strict"})
    void encryptionOfSqlServerIsTheDrivers(String rest, String encrypt) {
        assertEquals(encrypt, option("sqlserver://h;database=d" + rest, "encrypt"));
    }

    @Test
    void aCertificateOfSqlServerIsReadFromItsFile() {
        assertEquals(Path.of("/shop/ca.crt").toString(),
                option("sqlserver://h;trustServerCertificateCA=ca.crt", "trustManagerConstructorArg"));
    }

    @ParameterizedTest
    @CsvSource({"file:./dev.db, /shop/prisma/dev.db", "file:../a b.db, /shop/a b.db", "file:/x/y.db, /x/y.db",
            "file:///x/y.db, /x/y.db", "file:a%20b.db, /shop/prisma/a b.db", "sqlite:dev.db, /shop/prisma/dev.db"})
    void aFilesPathBeginsAtItsFolder(String url, String file) {
        assertEquals(Path.of(file), ((DatabaseLocation.Sqlite) understood(url).location()).file());
    }

    @Test
    void theUrlOfPrismaDevLeadsToItsDatabase() {
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(
                "{\"name\":\"default\",\"databaseUrl\":\"postgres://postgres:postgres@localhost:51214/template1?connection_limit=1\"}"
                        .getBytes(StandardCharsets.UTF_8));
        UrlResult.Understood it = understood("prisma+postgres://localhost:51213/?api_key=" + key);
        assertEquals(51_214, ((DatabaseLocation.Server) it.location()).port());
        assertEquals(1, ((DatabaseLocation.Server) it.location()).connectionLimit());
        assertTrue(refused("prisma+postgres://accelerate.prisma-data.net/?api_key=" + key).whatToDo()
                .contains("postgres://"));
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'  \"postgresql://h/d\"', 2", "shop, 0", "mongodb://h/d, 0", "prisma://x/?api_key=1, 0",
            "postgresql:h/d, 11", "postgresql://h:0/d, 15", "postgresql://h:port/d, 15", "postgresql://h:99999/d, 15",
            "postgresql://[::1/d, 13", "postgresql://u:p#q@h/d, 16", "postgresql://u:p/q@h/d, 18",
            "postgresql://u:p?q@h/d, 18", "mysql://h/d?connect_timeout=soon, 28",
            "postgresql://h/d?pgbouncer=maybe, 27",
            "'postgresql://a,b/d', 13", "postgresql://${HOST}/d, 13", "file:, 5", "file::memory:, 5", "libsql://h, 0",
            "sqlserver://u:p@h/d, 15", "sqlserver://h;password={abc, 23", "sqlserver://h;password=a;b;user=x, 25",
            "sqlserver://h;password={a}b;user=x, 26", "jdbc:postgresql://h/d, 0", "oracle://h, 0"})
    void whatIsWrongIsSaidWithItsPlace(String url, int offset) {
        UrlResult.Refused it = refused(url);
        assertEquals(offset, it.offset(), it::toString);
        assertTrue(it.reason().endsWith(".") && it.whatToDo().endsWith("."), it::toString);
    }

    @Test
    void anotherEngineThanTheSchemasIsRefused() {
        UrlBase mysql = new UrlBase(Path.of("/a"), Path.of("/a"), Optional.of(Engine.MYSQL));
        UrlResult.Refused it = (UrlResult.Refused) ConnectionUrl.read("postgresql://h/d", mysql);
        assertEquals("The schema's provider is MySQL, but the URL leads to PostgreSQL.", it.reason());
    }

    @ParameterizedTest
    @CsvSource({"postgresql://u:p@h/d, postgresql://u:***@h/d", "postgresql://u:p@q@h/d, postgresql://u:***@h/d",
            "sqlserver://h;password={a;b}};c};user=x, sqlserver://h;password=***;user=x",
            "mysql://h/d?sslpassword=x&a=b, mysql://h/d?sslpassword=***&a=b"})
    void aMaskedUrlHoldsNoPassword(String url, String masked) {
        assertEquals(masked, ConnectionUrl.masked(url));
    }

    @Test
    void aUrlIsKeptWithoutItsPassword() {
        assertEquals("postgresql://u@h/d?a=b", ConnectionUrl.withoutPassword("postgresql://u:p@q@h/d?a=b"));
        assertEquals("sqlserver://h;password=;user=x",
                ConnectionUrl.withoutPassword("sqlserver://h;password={a;b};user=x"));
        assertTrue(server(ConnectionUrl.withoutPassword("mysql://u:p@h/d")).password().isEmpty());
    }

    @Test
    void aPasswordIsNotShownByAnyValue() {
        UrlResult.Understood it = understood("postgresql://ann:hidden@h/d?sslpassword=hidden");
        assertFalse(it.toString().contains("hidden"), it::toString);
    }
}
