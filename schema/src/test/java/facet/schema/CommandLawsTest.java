package facet.schema;

import java.util.Random;

import facet.schema.change.Change;
import facet.schema.command.SchemaCommand;
import facet.schema.random.RandomCommand;
import facet.schema.random.RandomSchema;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/// Random commands on random schemas. `-Dcommands.cases=100000` tries more than the build does, other ones with
/// `-Dcommands.seed=1000000`.
final class CommandLawsTest {
    private static final int CASES = Integer.getInteger("commands.cases", 1500);
    private static final int SEED = Integer.getInteger("commands.seed", 1);
    private static final int COMMANDS = 3;

    @Test
    void commandsKeepTheirLaws() {
        int done = 0;
        int right = 0;
        for (int seed = SEED; seed < SEED + CASES / COMMANDS; seed++) {
            Random random = new Random(seed);
            Schema schema = RandomSchema.next(random);
            if (CommandLaws.isRight(schema)) right++;
            for (int i = 0; i < COMMANDS; i++) {
                SchemaCommand command = RandomCommand.next(schema, random);
                if (keeps(schema, command, seed)) done++;
            }
        }
        assertTrue(done > CASES / 2 && right > CASES / COMMANDS / 2, done + " done, " + right + " right");
    }

    /// False where the command was refused, with a reason.
    private static boolean keeps(Schema schema, SchemaCommand command, int seed) {
        try {
            return switch (Commands.edits(schema, command)) {
                case Change.Refused(String reason) -> {
                    assertTrue(reason.endsWith("."), reason);
                    yield false;
                }
                case Change.Edits edits -> {
                    CommandLaws laws = CommandLaws.of(schema, command, edits);
                    laws.check();
                    CommandOpposite.check(laws);
                    yield true;
                }
            };
        } catch (AssertionError | RuntimeException e) {
            return fail("seed " + seed + ", " + command + "\n" + schema.files(), e);
        }
    }
}
