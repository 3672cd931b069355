package facet.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import facet.app.settings.Settings;
import facet.datagrid.ColumnArrangement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class GridMemoryTest {
    @TempDir
    Path folder;
    private Settings settings = Settings.load(Path.of("none"));

    @BeforeEach
    void load() {
        settings = Settings.load(folder.resolve("settings"));
    }

    @Test
    void anArrangementIsTheSameAfterTheNextStart() {
        ColumnArrangement arrangement = new ColumnArrangement(List.of("name", "id", "email"),
                Map.of("name", 240.0, "id", 80.0), Set.of("email"), Set.of("id"));
        GridMemory.store(settings, "/shop/User", arrangement);
        settings.save();
        load();
        assertEquals(Optional.of(arrangement), GridMemory.load(settings, "/shop/User"));
    }

    @Test
    void aGridThatWasNeverArrangedHasNone() {
        GridMemory.store(settings, "/shop/User",
                new ColumnArrangement(List.of("id"), Map.of(), Set.of(), Set.of()));
        assertEquals(Optional.empty(), GridMemory.load(settings, "/shop/Post"));
    }

    @Test
    void widthsThatWereDamagedAreLeftOut() {
        settings.set("grid.x.order", "a,b,,b");
        settings.set("grid.x.widths", "a=120,b=wide,c,d=999999,=,e=-5,a=90");
        assertEquals(Optional.of(new ColumnArrangement(List.of("a", "b"), Map.of("a", 120.0), Set.of(), Set.of())),
                GridMemory.load(settings, "x"));
    }
}
