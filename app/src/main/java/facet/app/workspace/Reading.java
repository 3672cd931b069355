package facet.app.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.language.Diagnostic;
import facet.language.Highlight;
import facet.language.Symbol;
import facet.schema.FileDiagnostic;
import facet.schema.Highlights;
import facet.schema.Outline;
import facet.schema.RuleSet;
import facet.schema.Schema;
import facet.schema.SchemaFile;
import facet.schema.model.Datamodel;

/// A schema as it was read at one moment, with all that the window shows of it. Immutable; made off the FX thread.
///
/// @param revision the workspace's revision whose texts were read
public record Reading(long revision, Schema schema, Map<String, List<Highlight>> highlights,
        Map<String, List<Diagnostic>> diagnostics, List<Symbol> outline) {

    public Reading {
        highlights = Map.copyOf(highlights);
        diagnostics = Map.copyOf(diagnostics);
        outline = List.copyOf(outline);
    }

    public static Reading of(long revision, List<SchemaFile> files, RuleSet rules) {
        return of(revision, Schema.read(files, rules));
    }

    /// The reading of `files` that follows this one, in which only what changed is read again.
    Reading next(long newRevision, List<SchemaFile> files) {
        return of(newRevision, schema.with(files));
    }

    private static Reading of(long revision, Schema schema) {
        Map<String, List<Highlight>> highlights = new HashMap<>();
        Map<String, List<Diagnostic>> diagnostics = new HashMap<>();
        List<Symbol> outline = new ArrayList<>();
        for (SchemaFile file : schema.files()) {
            highlights.put(file.name(), Highlights.of(schema, file.name()));
            diagnostics.put(file.name(), schema.diagnostics(file.name()));
            outline.addAll(Outline.of(schema, file.name()));
        }
        return new Reading(revision, schema, highlights, diagnostics, outline);
    }

    public Datamodel datamodel() {
        return schema.datamodel();
    }

    public List<FileDiagnostic> problems() {
        return schema.diagnostics();
    }

    /// How many errors there are, those that are not listed included.
    public int errorCount() {
        return schema.errorCount();
    }

    /// How many warnings there are, those that are not listed included.
    public int warningCount() {
        return schema.warningCount();
    }
}
