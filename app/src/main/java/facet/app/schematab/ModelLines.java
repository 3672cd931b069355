package facet.app.schematab;

import java.util.ArrayList;
import java.util.List;

import facet.app.workspace.Reading;
import facet.editor.Inlay;
import facet.schema.SchemaFile;
import facet.schema.model.Model;

/// The lines that models of a file begin on. Found off the FX thread, as it takes a look at the whole text.
///
/// @param places in the order of the text
record ModelLines(long revision, List<Place> places) {

    record Place(Model model, int line) {}

    static ModelLines of(Reading reading, String file) {
        String text = reading.schema().files().stream().filter(each -> each.name().equals(file)).map(SchemaFile::text)
                .findFirst().orElse("");
        List<Model> models = reading.datamodel().models().stream().filter(each -> each.at().file().equals(file))
                .sorted((one, other) -> Integer.compare(one.at().nameRange().start(), other.at().nameRange().start()))
                .toList();
        List<Place> places = new ArrayList<>(models.size());
        int line = 0;
        int at = 0;
        for (Model model : models) {
            for (; at < model.at().nameRange().start(); at++)
                if (isLineEnd(text, at)) line++;
            places.add(new Place(model, line));
        }
        return new ModelLines(reading.revision(), places);
    }

    private static boolean isLineEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
    }

    List<Inlay> inlays(BlockLinks links) {
        return places.stream().map(place -> inlay(place, links)).toList();
    }

    private static Inlay inlay(Place place, BlockLinks links) {
        String name = place.model().name();
        List<Inlay.Part> parts = new ArrayList<>();
        links.rows(place.model()).ifPresent(rows -> parts.add(part(rows, Target.DATA, name, links)));
        parts.add(part("data", Target.DATA, name, links));
        parts.add(part("diagram", Target.DIAGRAM, name, links));
        return new Inlay(place.line(), parts);
    }

    private static Inlay.Part part(String text, Target target, String model, BlockLinks links) {
        return new Inlay.Part(text, new Link(target, model, links));
    }

    private enum Target {
        DATA,
        DIAGRAM
    }

    /// Equal to another that leads to the same place, so that an editor sees that nothing changed.
    private record Link(Target target, String model, BlockLinks links) implements Runnable {
        @Override
        public void run() {
            switch (target) {
                case DATA -> links.openData(model);
                case DIAGRAM -> links.openDiagram(model);
            }
        }
    }
}
