package facet.app.project;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static facet.app.project.ProjectFixture.SEVEN;
import static facet.app.project.ProjectFixture.SIX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RuleChoiceTest {
    @TempDir
    Path temporary;
    private ProjectFixture at;

    @BeforeEach
    void makeFolder() throws IOException {
        at = new ProjectFixture(temporary).with("schema.prisma", SEVEN);
    }

    private void check(int major, String reason) {
        assertEquals(new PrismaVersion(major, reason), at.open("schema.prisma").rules());
    }

    @Test
    void whatIsInstalledCountsMost() throws IOException {
        at.with("package.json", "{\"dependencies\": {\"prisma\": \"^7.0.0\"}}").with("node_modules/prisma/package.json",
                "{\"version\": \"6.19.3\"}");
        check(6, "node_modules holds prisma 6.19.3");
    }

    @Test
    void packageJsonIsAsked() throws IOException {
        at.with("package.json", "{\"devDependencies\": {\"prisma\": \"~6.2.0\"}}");
        check(6, "package.json asks for prisma ~6.2.0");
        at.with("package.json", "{\"dependencies\": {\"@prisma/client\": \"^7\"}}");
        check(7, "package.json asks for @prisma/client ^7");
    }

    @Test
    void oldAndFutureVersionsFollowTheNearestRules() throws IOException {
        at.with("package.json", "{\"devDependencies\": {\"prisma\": \"4.16.2\"}}");
        assertEquals(6, at.open().rules().major());
        at.with("package.json", "{\"devDependencies\": {\"prisma\": \"10.0.0\"}}");
        assertEquals(7, at.open().rules().major());
    }

    @Test
    void aRangeThatSaysNothingLeavesItToTheLockFile() throws IOException {
        for (String range : new String[]{"latest", "*", "catalog:", ">=5", "^6.0.0 || ^7.0.0", "workspace:*"}) {
            at.with("package.json", "{\"devDependencies\": {\"prisma\": \"" + range + "\"}}").with("package-lock.json",
                    "{\"packages\": {\"node_modules/prisma\": {\n \"version\": \"6.1.0\"}}}");
            check(6, "package-lock.json holds prisma 6.1.0");
        }
    }

    @Test
    void pnpmsLockFileIsRead() throws IOException {
        at.with("pnpm-lock.yaml", "packages:\n\n  '@prisma/client@7.0.0':\n  prisma@6.8.2(typescript@5.0.0):\n");
        check(6, "pnpm-lock.yaml holds prisma 6.8.2");
    }

    @Test
    void yarnsLockFileIsRead() throws IOException {
        at.with("yarn.lock", "\"@prisma/x@^7.0.0\":\n  version \"7.0.0\"\n\nprisma@^6.1.0:\n  version \"6.4.1\"\n");
        check(6, "yarn.lock holds prisma 6.4.1");
    }

    @Test
    void bunsLockFileIsRead() throws IOException {
        at.with("bun.lock", "{\"packages\": {\n \"prisma\": [\"prisma@7.2.0\", \"\", {}],\n}}");
        check(7, "bun.lock holds prisma 7.2.0");
    }

    @Test
    void theRepositorysPackageJsonIsAskedToo() throws IOException {
        at.with("package.json", "{\"devDependencies\": {\"prisma\": \"6.0.0\"}}").with("packages/db/package.json", "{}")
                .with("packages/db/schema.prisma", SEVEN);
        assertEquals(6, at.open("packages/db/schema.prisma").rules().major());
    }

    @Test
    void aConfigurationSpeaksForSeven() throws IOException {
        at.withConfig("");
        check(7, "there is a prisma.config.ts");
    }

    @Test
    void aUrlInTheSchemaSpeaksForSix() throws IOException {
        at.with("schema.prisma", SIX);
        check(6, "the datasource has a url, as in Prisma 6");
        at.withConfig("");
        check(6, "the datasource has a url, as in Prisma 6");
    }

    @Test
    void withoutAnySignTheNewestIsTaken() {
        check(7, "nothing names a version, so the newest is taken");
    }

    @Test
    void aBrokenPackageJsonIsNoted() throws IOException {
        at.with("package.json", "{\n  \"devDependencies\": {,}\n}");
        var note = at.open().notes().getFirst();
        assertTrue(note.message().contains("package.json is not valid JSON"), note::message);
        assertEquals(2, note.line());
    }

    @Test
    void thereAreOnlyTwoRuleSets() {
        assertThrows(IllegalArgumentException.class, () -> new PrismaVersion(8, "no"));
    }
}
