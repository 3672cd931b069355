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
        return read(file);
    }

    private static ConfigFile read(Path file) {
        return ConfigFile.read(ConfigPlace.of(file).orElseThrow(), ENVIRONMENT);
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
            case ScriptValue.Items items -> items.values().stream().map(ConfigFileTest::shown).toList().toString();
            case ScriptValue.Truth truth -> String.valueOf(truth.isTrue());
            case ScriptValue.Named named -> "named " + named.name();
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
        assertEquals("unknown make() in line 1", url("`file:${make()}`"));
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
        assertEquals("unknown url in line 2",
                shown(read("let url = 'a'\nurl = b(); export default { schema: url }").schema()));
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
        assertEquals("unknown load() in line 2", shown(config.url()));
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
        assertEquals("unknown isTest ? \"a\" : \"b\" in line 3", shown(config.schema()));
        assertEquals("unknown env.DATABASE_URL in line 5", shown(config.url()));
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
        assertEquals(List.of("Prisma knows no field `datasource.urls`: it does not read it, or refuses the file.",
                "Prisma knows no field `shema`: it does not read it, or refuses the file.",
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
        assertEquals("unknown await load() in line 1", shown(config.url()));
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
            assertEquals(file, read(file).file());
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

    @Test
    void conditionsAreDecidedWhereTheyCanBe() throws IOException {
        assertEquals("d", url("process.env.NODE_ENV === 'production' ? 'p' : 'd'"));
        assertEquals("d", url("process.env.NAME != 'shop' ? 'p' : 'd'"));
        assertEquals("file:./env.db from [DB]", url("process.env.DB ? process.env.DB : 'd'"));
        assertEquals("none", url("!process.env.NONE ? 'none' : 'some'"));
        assertEquals("b", url("process.env.NONE ? 'a' : process.env.DB && 'b'"));
        assertEquals("unknown isTest() ? \"a\" : \"b\" in line 1", url("isTest() ? 'a' : 'b'"));
        assertEquals("unknown a === b in line 1", url("a === b"));
        assertEquals("failing NONE", url("env('NONE') ? 'a' : 'b'"));
    }

    @Test
    void aFieldMayDependOnACondition() throws IOException {
        ConfigFile config = read("""
                export default defineConfig({ datasource: { url: 'u',
                  ...(process.env.DB ? { shadowDatabaseUrl: process.env.DB } : {}),
                  ...(process.env.NONE && { url: 'other' }) } })
                """);
        assertEquals("file:./env.db from [DB]", shown(config.value("datasource.shadowDatabaseUrl")));
        assertEquals("u", shown(config.url()));
    }

    @Test
    void textsAreChanged() throws IOException {
        assertEquals("shop from [NAME]", url("` ${process.env.NAME} `?.trim()"));
        assertEquals("SHOP from [NAME]", url("process.env.NAME!.toUpperCase().toString()"));
        assertEquals("a.b-c", url("'a-b-c'.replace('-', '.')"));
        assertEquals("a.b.c", url("'a-b-c'.replaceAll('-', '.')"));
        assertEquals("absent NONE", url("process.env.NONE?.replace('-', '.')"));
        assertEquals("a/shop from [NAME]", url("['a', process.env.NAME].join('/')"));
        assertEquals("p%40ss%20w%2F!", url("encodeURIComponent('p@ss w/!')"));
        assertEquals("unknown \"a\".slice(1) in line 1", url("'a'.slice(1)"));
    }

    @Test
    void addressesOfFilesAreResolved() throws IOException {
        Path at = folder.toRealPath();
        assertEquals(at + "/db/x", url("new URL('./db/x', import.meta.url).pathname"));
        assertEquals("file://" + at + "/x", url("new URL('x', import.meta.url).href"));
        assertEquals(at.getParent() + "/x", url("fileURLToPath(new URL('../x', import.meta.url))"));
        assertEquals("postgresql://h/d", url("new URL('postgresql://h/d').toString()"));
        assertEquals("unknown new Date() in line 1", url("new Date()"));
    }

    @Test
    void importsMayBeCalledAnything() throws IOException {
        ConfigFile config = read("""
                import * as p from 'node:path'
                import { fileURLToPath as asFile } from 'url'
                import { env as vars } from 'node:process'
                import { defineConfig as define, env as needed } from 'prisma/config'
                const here = p.dirname(asFile(import.meta.url))
                export default define({ schema: p.join(here, 's'), migrations: { path: vars.NAME },
                  datasource: { url: needed('DB') } })
                """);
        assertEquals(folder.toRealPath() + "/s", shown(config.schema()));
        assertEquals("shop from [NAME]", shown(config.migrations()));
        assertEquals("file:./env.db from [DB]", shown(config.url()));
    }

    @Test
    void aFunctionOfAnotherFileIsNotTakenForPrismas() throws IOException {
        ConfigFile config = read("import { env } from './env'\nexport default { schema: env('NAME') }");
        assertEquals("unknown env(\"NAME\") in line 2", shown(config.schema()));
        config = read("const { env } = require('./env')\nexport default { schema: env('NAME') }");
        assertEquals("unknown env(\"NAME\") in line 2", shown(config.schema()));
    }

    @Test
    void statementsNeedNoSemicolons() throws IOException {
        ConfigFile config = read("""
                const a = 'x', b = 'y'
                let c = a +
                  b
                if (!a) throw new Error('none')
                console.log(c)
                const { NAME, NONE = 'else' } = process.env
                const all = process.env
                export { config as default }
                const config = { schema: c
                  as string, migrations: { path: NAME + NONE }, views: { path: all.NAME } }
                run()
                """);
        assertEquals("xy", shown(config.schema()));
        assertEquals("shopelse from [NAME]", shown(config.migrations()));
        assertEquals("shop from [NAME]", shown(config.value("views.path")));
    }

    @Test
    void everyFieldIsRead() throws IOException {
        ConfigFile config = read("""
                export default defineConfig({
                  experimental: { externalTables: true }, ['schema']: 's',
                  migrations: { path: 'm', seed: 'tsx s.ts' }, // migrations
                  datasource: { url: 'u', shadowDatabaseUrl: env('DB'), directUrl: process.env['NAME'], },
                  tables: { external: ['public.a', `b`], }, enums: { external: [] },
                  views: { path: 'v' }, typedSql: { path: 'q' }, /* the end */
                })
                """);
        assertEquals("tsx s.ts", shown(config.value("migrations.seed")));
        assertEquals("file:./env.db from [DB]", shown(config.value("datasource.shadowDatabaseUrl")));
        assertEquals("shop from [NAME]", shown(config.value("datasource.directUrl")));
        assertEquals("[public.a, b]", shown(config.value("tables.external")));
        assertEquals("[]", shown(config.value("enums.external")));
        assertEquals("q", shown(config.value("typedSql.path")));
        assertEquals("s", shown(config.schema()));
        assertEquals(List.of(), config.notes());
    }

    @Test
    void whatIsSwitchedOffIsNotOn() throws IOException {
        ConfigFile config = read(
                "export default { experimental: { externalTables: false }, tables: { external: ['a'] } }");
        assertTrue(config.notes().getFirst().message().contains("externalTables"), config.notes()::toString);
    }

    @Test
    void theFirstOfSeveralEnvFilesWins() throws IOException {
        Files.writeString(folder.resolve(".env"), "ONLY=all\nMORE=more");
        Files.writeString(folder.resolve(".env.local"), "ONLY=local");
        String exported = "\nexport default { schema: env('ONLY'), views: { path: process.env.MORE } }";
        for (String line : new String[]{"import dotenv from 'dotenv'\ndotenv.config({ path: ['.env.local', '.env'] })",
                "import { config as load } from 'dotenv'\nload({ path: '.env.local', quiet: true })\nload()",
                "import env2 from 'dotenv'\nenv2.config()\nenv2.config({ path: '.env.local', override: true })",
                "try { const { config } = await import('dotenv'); config({ path: '.env.local' }); config() } catch {}",
                "const d = require('dotenv')\nd.config({ path: new URL('.env.local', import.meta.url).pathname })\n"
                        + "process.loadEnvFile()",
                "import { loadEnvFile } from 'node:process'\nloadEnvFile(process.env.NONE ? '.env' : '.env.local')\n"
                        + "loadEnvFile('.env')"}) {
            ConfigFile config = read(line + exported);
            assertEquals("local from [ONLY]", shown(config.schema()), line);
            assertEquals("more from [MORE]", shown(config.value("views.path")), line);
        }
    }

    @Test
    void variablesArePutIntoEachOtherOnlyWhereThatIsAskedFor() throws IOException {
        Files.writeString(folder.resolve(".env"), "HOST=h\nONLY=pg://$HOST/${NAME}");
        String exported = "\nexport default { schema: env('ONLY') }";
        assertEquals("pg://$HOST/${NAME} from [ONLY]", shown(read("import 'dotenv/config'" + exported).schema()));
        assertEquals("pg://h/shop from [ONLY]", shown(read("""
                import * as dotenv from 'dotenv'
                import { expand } from 'dotenv-expand'
                expand(dotenv.config())""" + exported).schema()));
    }

    @Test
    void anEnvFileThatCannotBeToldIsNoted() throws IOException {
        ConfigFile config = read("import { config } from 'dotenv'\nconfig({ path: find() })\nexport default {}");
        assertEquals(
                "In line 2 of prisma.config.ts, the path of the .env file cannot be read without running it: find()",
                config.notes().getFirst().message());
    }

    @Test
    void whatIsShownOfAnAddressHasNoPassword() throws IOException {
        assertEquals("unknown make(\"mysql://me:…@host/db\", { a: [b] }) in line 1",
                url("make('mysql://me:s3cret@host/db', {a: [b]})"));
        assertEquals("unknown make(`sqlserver://h;user=sa;password=…;x`) in line 1",
                url("make(`sqlserver://h;user=sa;password=s3cret;x`)"));
    }
}
