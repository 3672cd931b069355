package facet.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import facet.language.SourceText;
import facet.schema.FileDiagnostic;
import facet.schema.Schema;
import facet.schema.SchemaFile;

/// A schema and what is wrong with it.
record Verdict(FoundSchema found, Schema schema) {

    static Verdict on(FoundSchema found) {
        List<SchemaFile> files = found.files().stream().map(each -> new SchemaFile(each.name(), each.textWithMark()))
                .toList();
        return new Verdict(found, Schema.read(files, found.rules()));
    }

    List<FileDiagnostic> problems() {
        return schema.diagnostics();
    }

    boolean isValid() {
        return schema.errorCount() == 0;
    }

    /// The texts by the names of their files.
    Map<String, SourceText> texts() {
        Map<String, SourceText> texts = new HashMap<>();
        for (SchemaFile file : schema.files())
            texts.put(file.name(), new SourceText(file.text()));
        return texts;
    }
}
