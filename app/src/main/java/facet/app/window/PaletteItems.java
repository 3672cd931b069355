package facet.app.window;

import java.util.ArrayList;
import java.util.List;

import facet.app.command.Command;
import facet.app.palette.PaletteItem;
import facet.app.workspace.Reading;
import facet.app.workspace.SchemaDocument;
import facet.app.workspace.Workspace;
import facet.icons.Icon;
import facet.schema.model.Field;
import facet.schema.model.Model;

/// What the palette offers: commands, blocks, fields and files.
final class PaletteItems {
    private final Workspace workspace;
    private final Views views;

    PaletteItems(Workspace workspace, Views views) {
        this.workspace = workspace;
        this.views = views;
    }

    List<PaletteItem> all(List<Command> commands) {
        List<PaletteItem> items = new ArrayList<>();
        for (Command command : commands)
            items.add(new PaletteItem(command.icon(), command.title(), "",
                    command.keys() == null ? "" : command.keys().getDisplayText(),
                    command.isPossible().getAsBoolean(), command::run));
        items.addAll(blocks());
        items.addAll(fields());
        for (SchemaDocument document : workspace.documents())
            items.add(new PaletteItem(Icon.FILE, document.name(), "file", "", true,
                    () -> views.showSchema(document).editor().requestFocus()));
        return items;
    }

    List<PaletteItem> blocks() {
        Reading reading = workspace.reading().get();
        if (reading == null) return List.of();
        List<PaletteItem> items = new ArrayList<>();
        for (Model model : reading.datamodel().models())
            items.add(new PaletteItem(model.isView() ? Icon.VIEW : Icon.MODEL, model.name(),
                    model.isView() ? "view" : "model", "", true, () -> views.openBlock(model.name())));
        reading.datamodel().enums().forEach(type -> items
                .add(new PaletteItem(Icon.ENUM, type.name(), "enum", "", true, () -> views.openBlock(type.name()))));
        return items;
    }

    List<PaletteItem> fields() {
        Reading reading = workspace.reading().get();
        if (reading == null) return List.of();
        List<PaletteItem> items = new ArrayList<>();
        for (Model model : reading.datamodel().models())
            for (Field field : model.fields())
                items.add(new PaletteItem(Icon.FIELD, model.name() + "." + field.name(), field.type().name(), "", true,
                        () -> views.goTo(field)));
        return items;
    }
}
