package facet.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConfigFileTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("DB", "file:./env.db", "EMPTY", "", "NAME", "shop");

    @TempDir
    Path folder;

    private ConfigFile read(String source) throws IOException {
        Path file = folder.toRealPath().resolve("prisma.config.ts");
        Files.writeString(file, source);
        return ConfigFile.read(file, ENVIRONMENT);
    }

    /// What `datasource.url` is worth when it is written like this.
    private String url(String expression) throws IOException {
        return shown(read("export default defineConfig({ datasource: { url: " + expression + " } })\n").url());
    }

    private static String shown(ScriptValue value) {
        return switch (value) {
            case ScriptValue.Text text ->
                text.value() + (text.variables().isEmpty() ? "" : " from " + text.variables());
            case ScriptValue.Absent absent -> "absent " + absent.variable();
            case ScriptValue.Failing failing -> "failing " + failing.variable();
            case ScriptValue.Unknown unknown -> "unknown " + unknown.source() + " in line " + unknown.line();
            case ScriptValue.Fields fields -> "fields " + fields.entries().keySet();
        };
    }

    @Test
    void textsAreReadWithTheirEscapes() throws IOException {
        assertEquals("file:./a.db", url("'file:./a.db'"));
        assertEquals("a\"b\\c\u00e9d", url("\"a\\\"b\\\\c\\u00e9\\x64\""));
        assertEquals("file:a.db", url("`file:a.db`"));
    }

    @Test
    void aTemplateTakesItsParts() throws IOException {
        assertEquals("file:./shop-{1}.db from [NAME]", url("`file:./${process.env.NAME}-{1}.db`"));
        assertEquals("x shop y from [NAME]", url("`x ${`${env('NAME')}`} y`"));
        assertEquals("absent NONE", url("`file:${process.env.NONE}`"));
        assertEquals("unknown make ( ) in line 1", url("`file:${make()}`"));
    }

    @Test
    void theEnvironmentIsReadInEverySpelling() throws IOException {
        String expected = "file:./env.db from [DB]";
        assertEquals(expected, url("env('DB')"));
        assertEquals(expected, url("env<Env>('DB')"));
        assertEquals(expected, url("process.env.DB"));
        assertEquals(expected, url("process.env.DB!"));
        assertEquals(expected, url("process.env[\"DB\"]"));
        assertEquals(expected, url("process.env['DB'] as string"));
        assertEquals(expected, url("(process.env.DB as string | undefined)!"));
        assertEquals(expected, url("process.env?.DB satisfies string"));
        assertEquals(expected, url("String(process.env.DB)"));
    }

    @Test
    void fallbacksFollowTheRulesOfTheLanguage() throws IOException {
        assertEquals("f", url("process.env.NONE ?? 'f'"));
        assertEquals("file:./env.db from [DB]", url("process.env.DB ?? 'f'"));
        assertEquals(" from [EMPTY]", url("process.env.EMPTY ?? 'f'"));
        assertEquals("f", url("process.env.EMPTY || 'f'"));
        assertEquals("g", url("process.env.NONE as string ?? undefined ?? 'g'"));
        assertEquals("failing NONE", url("env('NONE') ?? 'f'"));
        assertEquals("failing EMPTY", url("env('EMPTY')"));
    }

    @Test
    void textsAreJoined() throws IOException {
        assertEquals("file:./shop.db from [NAME]", url("'file:./' + process.env.NAME + '.db'"));
        assertEquals("absent NONE", url("'file:' + process.env.NONE"));
    }

    @Test
    void pathsAreJoinedFromTheConfigurationsFolder() throws IOException {
        Path at = folder.toRealPath();
        assertEquals("a/c.prisma", url("path.join('a', 'b', '..', 'c.prisma')"));
        assertEquals(at + "/db/x", url("path.join(__dirname, 'db', `x`)"));
        assertEquals(at + "/db", url("resolve(import.meta.dirname, './db')"));
        assertEquals(at + "/db", url("path.resolve('db')"));
        assertEquals(at + "/p", url("join(dirname(fileURLToPath(import.meta.url)), 'p')"));
        assertEquals("file:" + at + "/p", url("`file:${path.join(process.cwd(), 'p')}`"));
    }

    @Test
    void constantsAreFollowed() throws IOException {
        ConfigFile config = read("""
                const dir: string = 'data'
                const settings = { db: { url: `file:${dir}/x.db` } } as const
                const { DB, NAME: name } = process.env
                const config = { schema: dir + '/' + name, datasource: { url: settings.db.url } }
                export default config
                """);
        assertEquals("data/shop from [NAME]", shown(config.schema()));
        assertEquals("file:data/x.db", shown(config.url()));
    }

    @Test
    void constantsThatNeedEachOtherAreUnknown() throws IOException {
        String value = shown(read("const a = b\nconst b = a\nexport default { schema: a }").schema());
        assertTrue(value.startsWith("unknown"), value);
    }

    @Test
    void aVariableThatMayChangeIsNotFollowed() throws IOException {
        assertEquals("unknown url in line 2", shown(read("let url = 'a'\nexport default { schema: url }").schema()));
    }

    @Test
    void everyWayToExportIsKnown() throws IOException {
        assertEquals("s", shown(read("module.exports = { schema: 's' }").schema()));
        assertEquals("s", shown(read("export = { schema: 's' };").schema()));
        assertEquals("s", shown(read("exports.default = defineConfig({ schema: 's' })").schema()));
        assertEquals("s", shown(read("export default { schema: 's' } satisfies PrismaConfig").schema()));
        assertEquals("s", shown(read("export default defineConfig<Foo>({ 'schema': 's', })").schema()));
    }

    @Test
    void commentsAndPatternsAreNoCode() throws IOException {
        ConfigFile config = read("""
                #!/usr/bin/env node
                // export default { schema: 'wrong' }
                /* export default { schema: 'wrong too' }
                */
                const quotes = /['"`{]/g
                export default { /* url */ schema: 's', // 'x'
                }
                """);
        assertEquals("s", shown(config.schema()));
    }

    @Test
    void spreadsAndShorthandAreRead() throws IOException {
        ConfigFile config = read("""
                const base = { schema: 'old', migrations: { path: 'm' } };
                const schema = 'new';
                export default defineConfig({ ...base, schema });
                """);
        assertEquals("new", shown(config.schema()));
        assertEquals("m", shown(config.migrations()));
    }

    @Test
    void aSpreadOfSomethingUnknownMayHoldTheKey() throws IOException {
        ConfigFile config = read("export default { schema: 's',\n ...load() }");
        assertEquals("s", shown(config.schema()));
        assertEquals("unknown load ( ) in line 2", shown(config.url()));
    }

    @Test
    void whatCannotBeReadIsNotedWithItsLine() throws IOException {
        ConfigFile config = read("""
                import { env } from './env.mjs'
                export default {
                  schema: isTest ? 'a' : 'b',
                  datasource: {
                    url: env.DATABASE_URL,
                  },
                }
                """);
        assertEquals("unknown isTest ? a : b in line 3", shown(config.schema()));
        assertEquals("unknown env . DATABASE_URL in line 5", shown(config.url()));
        assertEquals(2, config.notes().size());
        assertEquals(3, config.notes().getFirst().line());
        assertTrue(config.notes().getLast().message().contains("`datasource.url`"), config.notes()::toString);
    }

    @Test
    void fieldsThatPrismaDoesNotKnowAreNoted() throws IOException {
        List<String> messages = read("""
                export default defineConfig({
                  shema: 's',
                  engine: 'classic',
                  datasource: { url: 'file:a.db', shadowDatabaseUrl: 'x', urls: 'y' },
                  migrations: { path: 'm', seed: 'tsx seed.ts', initShadowDb: '' },
                  experimental: { extensions: true },
                  extensions: [],
                  tables: { external: ['public.x'] },
                  views: { path: './views' }, typedSql: { path: './sql' }, enums: {},
                })
                """).notes().stream().map(ProjectNote::message).sorted().toList();
        assertEquals(List.of("Prisma knows no field `datasource.urls`, and refuses a configuration that has it.",
                "Prisma knows no field `shema`, and refuses a configuration that has it.",
                "`migrations.initShadowDb` works only together with `experimental.externalTables`.",
                "`tables.external` works only together with `experimental.externalTables`."), messages);
    }

    @Test
    void whatAConfigurationUsuallyHasGetsNoHint() throws IOException {
        ConfigFile config = read("""
                import 'dotenv/config'
                import path from 'node:path'
                import { defineConfig, env } from 'prisma/config'
                import type { PrismaConfig } from 'prisma'

                type Env = { DATABASE_URL: string }
                const config = {
                  experimental: { externalTables: true },
                  schema: path.join('prisma', 'schema'),
                  migrations: { path: path.join('db', 'migrations'), seed: `tsx ./prisma/seed.ts` },
                  views: { path: path.join('db', 'views') },
                  tables: { external: ['public.users'] },
                  datasource: {
                    url: process.env.DATABASE_URL! ?? env<Env>('DB'),
                    shadowDatabaseUrl: process.env["SHADOW"] ?? '',
                    directUrl: (env('DB') as string),
                  },
                } satisfies PrismaConfig;
                export default defineConfig(config)
                """);
        assertEquals(List.of(), config.notes());
        assertEquals("file:./env.db from [DB]", shown(config.url()));
        assertEquals("prisma/schema", shown(config.schema()));
        assertEquals("db/migrations", shown(config.migrations()));
    }

    @Test
    void aFileWithoutExportIsNoted() throws IOException {
        assertTrue(read("const x = 1").notes().getFirst().message().contains("exports no configuration"));
        assertTrue(read("").notes().getFirst().message().contains("exports no configuration"));
    }

    @Test
    void aConfigurationMadeByACallIsNoted() throws IOException {
        ConfigFile config = read("export default defineConfig(await load())");
        assertTrue(config.notes().getFirst().message().contains("the configuration cannot be read"));
        assertEquals("unknown await load ( ) in line 1", shown(config.url()));
    }

    @Test
    void brokenFilesAreReadAsFarAsTheyGo() throws IOException {
        for (String source : new String[]{"export default {", "export default", "export default { schema: ", "`${",
                "/*",
                "const", "const {", "const x", "'", "export default { schema: 'a', datasource: { url: env('",
                "export default [}", "process.env[", "a?.", "export default { a: process.env[ }", "\\u{", "'\\u{zz"}) {
            assertTrue(read(source).notes().size() < 5, source);
        }
    }

    @Test
    void everyBeginningOfAFileCanBeRead() throws IOException {
        String whole = """
                import "dotenv/config"; const { A, B: c } = process.env; const p = path.join(__dirname, `x${A ?? "y"}`)
                export default defineConfig<X>({ ...base, schema: p + '/s', async run() { return /[/]/.test("}") },
                  datasource: { url: process.env["DB"]! as string || env<E>('Z') }, [key]: 1 } satisfies C)
                """;
        Path file = folder.toRealPath().resolve("prisma.config.ts");
        for (int end = 0; end <= whole.length(); end++) {
            Files.writeString(file, whole.substring(0, end));
            assertEquals(file, ConfigFile.read(file, ENVIRONMENT).file());
        }
    }

    @Test
    void deepAndSwellingFilesAreUnknown() throws IOException {
        assertTrue(url("(".repeat(20_000) + "'x'" + ")".repeat(20_000)).startsWith("unknown"));
        assertTrue(read("export default " + "{ a: ".repeat(5_000) + "`${".repeat(5_000)).notes().size() < 5);
        StringBuilder laughs = new StringBuilder("const a0 = 'ha'\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("const a%d = a%d + a%d\n".formatted(i, i - 1, i - 1));
        }
        assertTrue(shown(read(laughs + "export default { schema: a59 }").schema()).startsWith("unknown"));
    }

    @Test
    void dotenvIsFoundInEverySpelling() throws IOException {
        Files.writeString(folder.resolve(".env"), "ONLY=here");
        for (String line : new String[]{"import 'dotenv/config'", "require(\"dotenv/config\")",
                "import dotenv from 'dotenv'; dotenv.config()", "require('dotenv').config()",
                "import { config } from 'dotenv'\nconfig({ path: '.env' })", "process.loadEnvFile()",
                "dotenv.config({ path: path.join(__dirname, '.env') })"}) {
            ConfigFile config = read(line + "\nexport default { schema: process.env.ONLY }");
            assertEquals("here from [ONLY]", shown(config.schema()), line);
            assertTrue(config.loadsEnv());
        }
        assertEquals("absent ONLY",
                shown(read("// import 'dotenv/config'\nexport default { schema: process.env.ONLY }").schema()));
    }

    @Test
    void anEnvFileOfAnotherNameIsRead() throws IOException {
        Files.writeString(folder.resolve(".env.local"), "ONLY=local");
        ConfigFile config = read("dotenv.config({ path: '.env.local' })\nexport default { schema: env('ONLY') }");
        assertEquals("ONLY in .env.local",
                java.util.Objects.requireNonNull(config.variables().find("ONLY")).describedAs());
    }
}
