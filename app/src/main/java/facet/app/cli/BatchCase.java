package facet.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import facet.schema.RuleSet;
import facet.schema.SchemaFile;
import tools.jackson.databind.JsonNode;

/// One line of a batch: `{"id","text"}` or `{"id","files":[[name,text],…]}`, both with `"rules": 6` or 7 if need be.
///
/// @param id given back with the answer, whatever it is
/// @param isSingle whether the line has one text rather than files with names
/// @param rules as the line names them
record BatchCase(JsonNode id, List<SchemaFile> files, boolean isSingle, Optional<RuleSet> rules) {
    /// What diagnostics call the file of a line that has only a text.
    static final String SINGLE_NAME = "schema.prisma";

    /// @throws IllegalArgumentException with a sentence for the user, where the line has another form
    static BatchCase of(JsonNode line) {
        JsonNode text = line.path("text");
        boolean isSingle = text.isString();
        if (!isSingle && !line.path("files").isArray())
            throw new IllegalArgumentException("A line has either a \"text\" or \"files\", a list of [name, text].");
        List<SchemaFile> files = isSingle
                ? List.of(new SchemaFile(SINGLE_NAME, text.stringValue()))
                : files(line.path("files"));
        return new BatchCase(line.path("id"), files, isSingle, rules(line.path("rules")));
    }

    private static List<SchemaFile> files(JsonNode pairs) {
        List<SchemaFile> files = new ArrayList<>(pairs.size());
        for (JsonNode pair : pairs) {
            if (!pair.path(0).isString() || !pair.path(1).isString())
                throw new IllegalArgumentException("A file is a list of its name and its text.");
            files.add(new SchemaFile(pair.path(0).stringValue(), pair.path(1).stringValue()));
        }
        return files;
    }

    private static Optional<RuleSet> rules(JsonNode rules) {
        String text = rules.asString("");
        Optional<RuleSet> named = Rules.named(text);
        if (named.isEmpty() && !text.isEmpty()) throw new IllegalArgumentException("The rules are 6 or 7.");
        return named;
    }
}
