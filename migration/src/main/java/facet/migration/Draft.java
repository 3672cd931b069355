package facet.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

import facet.schema.Commands;
import facet.schema.Format;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.change.Change;
import facet.schema.command.SchemaCommand;
import facet.schema.model.Datamodel;

/// A schema while it is being changed, one command after the other.
final class Draft {
    private final Schema before;
    private Schema now;
    private final Set<String> changes = new LinkedHashSet<>();
    private final Set<String> refusals = new LinkedHashSet<>();

    Draft(Schema before) {
        this.before = before;
        this.now = before;
    }

    Datamodel datamodel() {
        return now.datamodel();
    }

    /// Does `command`, which `sentence` describes. What cannot be done is noted and left as it was.
    void apply(SchemaCommand command, String sentence) {
        switch (Commands.edits(now, command)) {
            case Change.Edits edits -> {
                for (String file : edits.files()) {
                    now = now.with(file, edits.in(file));
                }
                changes.add(sentence);
            }
            case Change.Refused(String reason) ->
                refusals.add(sentence + " But the schema could not be changed: " + reason);
        }
    }

    /// Adds whole blocks to the end of a file, which may be new.
    void append(String file, List<SchemaText.Block> blocks) {
        String old = now.files().stream().filter(each -> each.name().equals(file)).map(SchemaFile::text).findFirst()
                .orElse("");
        String lineBreak = old.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(old);
        for (SchemaText.Block block : blocks) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append(lineBreak);
            if (!text.isEmpty() && !text.toString().endsWith(lineBreak + lineBreak)) text.append(lineBreak);
            text.append(block.text().replace("\n", lineBreak));
            changes.add("`" + block.name() + "` is new.");
        }
        List<SchemaFile> files = new ArrayList<>(now.files());
        files.removeIf(each -> each.name().equals(file));
        int place = (int) now.files().stream().takeWhile(each -> !each.name().equals(file)).count();
        files.add(Math.min(place, files.size()), new SchemaFile(file, text.toString()));
        now = now.with(files);
    }

    List<String> changes() {
        return List.copyOf(changes);
    }

    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /// The texts of all files. Of those that changed, the ones that were laid out are laid out again.
    SequencedMap<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (SchemaFile file : now.files()) {
            String old = before.files().stream().filter(each -> each.name().equals(file.name())).map(SchemaFile::text)
                    .findFirst().orElse(null);
            boolean isChanged = !file.text().equals(old);
            boolean wasLaidOut = old == null || Format.text(before, file.name()).equals(old);
            texts.put(file.name(), isChanged && wasLaidOut ? Format.text(now, file.name()) : file.text());
        }
        return texts;
    }
}
