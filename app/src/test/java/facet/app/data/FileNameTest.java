package facet.app.data;

import java.util.HexFormat;
import java.util.List;

import facet.database.Blob;
import facet.database.RowKey;
import facet.database.Stored;
import facet.database.TableKey;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FileNameTest {
    private static final RowKey SEVEN = new RowKey(TableKey.columns("id"), List.of(new Stored.Whole(7)));

    @Test
    void aFileIsNamedByModelKeyFieldAndWhatItIs() {
        assertEquals("Photo-7-data.png",
                FileName.of("Photo", SEVEN, "data", bytes("89504e470d0a1a0a0000000d49484452")));
        assertEquals("Photo-new-data.pdf", FileName.of("Photo", null, "data", bytes("255044462d312e37")));
        assertEquals("Photo-7-data.webp", FileName.of("Photo", SEVEN, "data", bytes("524946461a00000057454250")));
        assertEquals("Photo-7-data.bin", FileName.of("Photo", SEVEN, "data", Blob.EMPTY));
    }

    @Test
    void aKeyIsWrittenAsFileSystemsTakeIt() {
        RowKey odd = new RowKey(TableKey.columns("a", "b"),
                List.of(new Stored.Text("../a b\\c:\u0007d?"), new Stored.Text("é😀")));
        assertEquals("M-a-b-c-d-é😀-f.bin", FileName.of("M", odd, "f", Blob.EMPTY));
        RowKey lengthy = new RowKey(TableKey.columns("a"), List.of(new Stored.Text("😀".repeat(300))));
        assertEquals("M-" + "😀".repeat(60) + "-f.bin", FileName.of("M", lengthy, "f", Blob.EMPTY));
    }

    private static Blob bytes(String hex) {
        return Blob.of(HexFormat.of().parseHex(hex));
    }
}
