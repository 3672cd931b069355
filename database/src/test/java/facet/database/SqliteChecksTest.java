package facet.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SqliteChecksTest {

    @Test
    void checksAreFoundWithTheirNames() {
        assertEquals(List.of(new Table.Check("", "a > (1)"), new Table.Check("my c", "a > b")), SqliteChecks
                .of("CREATE TABLE t (a INT CHECK (a > (1)), b INT, CONSTRAINT \"my c\" CHECK (a > b), UNIQUE (a))"));
    }

    @Test
    void whatOnlyLooksLikeACheckIsNone() {
        assertEquals(List.of(), SqliteChecks.of("""
                CREATE TABLE "check (a)" (a TEXT DEFAULT 'CHECK (b)', check_c INT /* CHECK (d) */, -- CHECK (e)
                  f INT REFERENCES checks (g))"""));
    }

    @Test
    void parenthesesInTextsDoNotCount() {
        assertEquals(List.of(new Table.Check("", "a <> ')'"), new Table.Check("", "b <> '('")),
                SqliteChecks.of("CREATE TABLE t (a TEXT CHECK (a <> ')'), b TEXT CHECK(b <> '('))"));
    }
}
