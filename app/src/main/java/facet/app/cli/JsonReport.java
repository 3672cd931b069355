package facet.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import facet.language.Diagnostic;
import facet.language.SourceText;
import facet.language.TextPosition;
import facet.schema.FileDiagnostic;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what is wrong with schemas as one JSON object. Lines and columns count from 1, offsets from 0, all in UTF-16 units.
final class JsonReport {
    private JsonReport() {}

    static void write(List<Verdict> verdicts, Shell shell) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode report = json.createObjectNode();
        report.put("errors", verdicts.stream().mapToLong(each -> each.schema().errorCount()).sum());
        report.put("warnings", verdicts.stream().mapToLong(each -> each.schema().warningCount()).sum());
        ArrayNode all = report.putArray("schemas");
        for (Verdict each : verdicts)
            add(each, all.addObject());
        shell.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }

    private static void add(Verdict verdict, ObjectNode to) {
        FoundSchema found = verdict.found();
        to.put("folder", found.folder().toString());
        to.put("rules", Rules.major(found.rules()));
        to.put("reason", found.reason());
        ArrayNode names = to.putArray("files");
        found.files().forEach(file -> names.add(file.name()));
        Map<String, SourceText> texts = verdict.texts();
        ArrayNode diagnostics = to.putArray("diagnostics");
        for (FileDiagnostic each : verdict.problems())
            add(each, texts.getOrDefault(each.file(), new SourceText("")), diagnostics.addObject());
    }

    private static void add(FileDiagnostic each, SourceText text, ObjectNode to) {
        Diagnostic diagnostic = each.diagnostic();
        TextPosition start = text.positionOf(diagnostic.range().start());
        TextPosition end = text.positionOf(diagnostic.range().end());
        to.put("file", each.file());
        to.put("start", diagnostic.range().start()).put("end", diagnostic.range().end());
        to.put("line", start.line() + 1).put("column", start.column() + 1);
        to.put("endLine", end.line() + 1).put("endColumn", end.column() + 1);
        to.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
        to.put("code", diagnostic.code()).put("message", diagnostic.message());
    }
}
