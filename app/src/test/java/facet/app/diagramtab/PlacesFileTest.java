package facet.app.diagramtab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import facet.diagram.layout.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacesFileTest {
    @TempDir
    Path folder;

    @Test
    void cardsStandOneALineInTheOrderOfTheirNames() throws IOException {
        write(Map.of("User", new Point(0, -16), "Order", new Point(320, 96)));
        assertEquals("""
                {
                  "diagram": {
                    "Order": [320, 96],
                    "User": [0, -16]
                  }
                }
                """, Files.readString(file()));
    }

    @Test
    void whatWasWrittenIsRead() {
        Map<String, Point> corners = Map.of("User", new Point(0, -16), "Órden", new Point(320, 96));
        write(corners);
        assertEquals(corners, PlacesFile.at(file()).read());
    }

    @Test
    void withoutMovedCardsThereIsNoFile() {
        assertEquals(Map.of(), PlacesFile.at(file()).read());
        write(Map.of("User", new Point(1, 2)));
        write(Map.of());
        assertFalse(Files.exists(file()));
    }

    @Test
    void linesOfAMergeArePassedOver() throws IOException {
        Files.writeString(file(), """
                {
                  "diagram": {
                <<<<<<< ours
                    "Order": [1, 2],
                =======
                    "Order": [3, 4],
                >>>>>>> theirs
                    "User": [5, 6]
                  }
                }
                """);
        assertEquals(Map.of("Order", new Point(3, 4), "User", new Point(5, 6)), PlacesFile.at(file()).read());
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        Optional<String> trouble = PlacesFile.at(folder.resolve("gone").resolve("a.diagram.json"))
                .write(Map.of("User", new Point(1, 2)));
        assertTrue(trouble.orElse("").contains("cannot be kept"), trouble::toString);
    }

    private Path file() {
        return folder.resolve("schema.diagram.json");
    }

    private void write(Map<String, Point> corners) {
        assertEquals(Optional.empty(), PlacesFile.at(file()).write(corners));
    }
}
