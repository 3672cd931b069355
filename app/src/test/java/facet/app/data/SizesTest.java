package facet.app.data;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SizesTest {

    @ParameterizedTest
    @CsvSource({"0,0 B", "999,999 B", "1000,1.0 kB", "1234,1.2 kB", "999949,999.9 kB", "999950,1.0 MB",
            "999999,1.0 MB", "4000000,4.0 MB", "999999999,1.0 GB", "5000000000,5.0 GB"})
    void bytesAreReadByAPerson(long bytes, String words) {
        assertEquals(words, Sizes.bytes(bytes));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "1000,1.0k", "1249,1.2k", "999949,999.9k", "999950,1.0M", "5000000,5.0M",
            "999949999,999.9M", "999950000,1.0G"})
    void aCountTakesLittleRoom(long count, String words) {
        assertEquals(words, Sizes.count(count));
    }

    @ParameterizedTest
    @CsvSource({"0,0 rows", "1,1 row", "2,2 rows", "1204,'1,204 rows'"})
    void rowsAreCountedInWords(long rows, String words) {
        assertEquals(words, Sizes.rows(rows));
    }
}
