package facet.app.cli;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers a file of JSON lines line by line: each holds a question and gets one line with the same `id`. A line that cannot be
/// answered gets `"error"` and never stops the others.
final class Batch {
    /// Escapes what is not ASCII, so that even half a surrogate pair arrives as it was.
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Answers one schema by filling in the line's answer.
    interface Question {
        /// @return whether the schema is as it should be
        boolean answer(BatchCase batchCase, ObjectNode answer);
    }

    /// Answers one line by filling in its answer.
    interface LineQuestion {
        /// @return whether what the line holds is as it should be
        boolean answer(JsonNode line, ObjectNode answer);
    }

    private final Shell shell;
    private final LineQuestion question;
    private boolean hasProblems;
    private boolean hasErrors;

    private Batch(Shell shell, LineQuestion question) {
        this.shell = shell;
        this.question = question;
    }

    /// Answers every line of `file`, or of the standard input where it is `-`, and gives the code to end with.
    static int run(Path file, Shell shell, Question question) {
        return lines(file, shell, (line, answer) -> question.answer(BatchCase.of(line), answer));
    }

    /// The same for lines that hold something else than a schema.
    static int lines(Path file, Shell shell, LineQuestion question) {
        Batch batch = new Batch(shell, question);
        try (InputStream in = file.toString().equals("-")
                ? shell.in()
                : new FileInputStream(shell.workingFolder().resolve(file).toFile())) {
            batch.lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16));
        } catch (IOException e) {
            shell.err().println("Cannot read " + file + ": " + e.getMessage());
            return ShellCommands.EXIT_USAGE;
        }
        if (batch.hasErrors) return ShellCommands.EXIT_USAGE;
        return batch.hasProblems ? ShellCommands.EXIT_PROBLEMS : ShellCommands.EXIT_DONE;
    }

    private void lines(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        for (int number = 1; line != null; number++) {
            if (!line.isBlank()) shell.out().println(JSON.writeValueAsString(answer(line, number)));
            line = reader.readLine();
        }
    }

    private ObjectNode answer(String line, int number) {
        @Nullable
        JsonNode id = null;
        try {
            JsonNode json = JSON.readTree(line);
            id = json.path("id");
            ObjectNode answer = JSON.createObjectNode();
            answer.set("id", id.isMissingNode() ? JSON.nullNode() : id);
            hasProblems |= !question.answer(json, answer);
            return answer;
        } catch (JacksonException e) {
            return error(id, number, "Not valid JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return error(id, number, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            Bugs.log("A bug in Facet, found by line " + number + " of a batch", e);
            return error(id, number, "This is a bug in Facet: " + e);
        }
    }

    private ObjectNode error(@Nullable JsonNode id, int number, String message) {
        hasErrors = true;
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", id == null || id.isMissingNode() ? JSON.nullNode() : id);
        return answer.put("line", number).put("error", message);
    }
}
