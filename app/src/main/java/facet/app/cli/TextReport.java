package facet.app.cli;

import java.util.List;
import java.util.Map;

import facet.app.cli.Ink.Colors;
import facet.language.Diagnostic;
import facet.language.Severity;
import facet.language.SourceText;
import facet.language.TextPosition;
import facet.schema.FileDiagnostic;

/// Writes what is wrong with schemas for people: the sentence, the place, the lines at fault, and a count at the end.
final class TextReport {
    private final Shell shell;
    private final Colors colors;

    TextReport(Shell shell) {
        this.shell = shell;
        this.colors = shell.wantsColors() ? Colors.ANSI : Colors.NONE;
    }

    void write(List<Verdict> verdicts) {
        for (Verdict each : verdicts) {
            Map<String, SourceText> texts = each.texts();
            for (FileDiagnostic problem : each.problems())
                write(problem, texts.getOrDefault(problem.file(), new SourceText("")));
            writeSummary(each);
        }
    }

    private void write(FileDiagnostic problem, SourceText source) {
        Diagnostic diagnostic = problem.diagnostic();
        boolean isError = diagnostic.severity() == Severity.ERROR;
        String kind = (isError ? "error" : "warning") + "[" + diagnostic.code() + "]";
        line((isError ? Ink.ERROR : Ink.WARNING).on(kind, colors) + Ink.STRONG.on(": " + diagnostic.message(), colors));
        TextPosition start = source.positionOf(diagnostic.range().start());
        List<Excerpt.Line> excerpt = Excerpt.of(source, diagnostic.range());
        int width = excerpt.stream().mapToInt(each -> String.valueOf(each.number()).length()).max().orElse(1);
        String place = problem.file() + ":" + (start.line() + 1) + ":" + (start.column() + 1);
        line(" ".repeat(width) + Ink.FRAME.on("--> ", colors) + place);
        line(" ".repeat(width) + Ink.FRAME.on(" |", colors));
        for (Excerpt.Line each : excerpt)
            writeExcerpt(each, width, isError ? Ink.ERROR : Ink.WARNING);
        line("");
    }

    private void writeExcerpt(Excerpt.Line each, int width, Ink mark) {
        String number = each.number() == 0 ? "" : String.valueOf(each.number());
        String margin = Ink.FRAME.on(" ".repeat(width - number.length()) + number + " |", colors);
        line(margin + " " + (each.isMark() ? mark.on(each.text(), colors) : each.text()));
    }

    private void writeSummary(Verdict verdict) {
        long errors = verdict.schema().errorCount();
        long warnings = verdict.schema().warningCount();
        FoundSchema found = verdict.found();
        List<FoundFile> files = found.files();
        String what = files.size() == 1
                ? files.getFirst().name()
                : files.size() + " files in " + shell.shown(found.folder());
        String answer = errors == 0
                ? Ink.DONE.on("valid", colors) + (warnings == 0 ? "" : ", with " + counted(warnings, "warning"))
                : Ink.ERROR.on(counted(errors, "error"), colors)
                        + (warnings == 0 ? "" : " and " + counted(warnings, "warning"));
        line(what + ": " + answer + " by the rules of Prisma " + Rules.major(found.rules()) + " ("
                + found.reason() + ")");
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private void line(String text) {
        shell.out().println(text);
    }
}
