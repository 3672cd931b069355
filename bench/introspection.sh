#!/bin/sh
# Compares the schemas that Facet reads from databases with those that Prisma's engine reads, and prints the figures of
# docs/conformance.md.
#
# bench/introspection.sh ENGINE CASES [SERVER] [FACET]
#
#   ENGINE  a script for Node that runs Prisma's engine:
#             diff empty SCHEMA   prints the SQL that makes the tables of a schema
#             pull URL SCHEMA     prints the schema of a database, onto one that has a datasource only
#   CASES   lines {"id","provider","sql"} or {"id","provider","schema"}: a script, or a schema that makes one; "psl", if it
#           is there, is what the engine said, "schemas" lists the schemas of the database
#   SERVER  of PostgreSQL, where databases may be made and dropped: postgresql://postgres@127.0.0.1:5432
#   FACET   the command to measure, ./facet by default
#
# Needs sqlite3, and psql where a case is of PostgreSQL. A case whose SQL the database or the engine refuses is left out. The
# second figure is for cases with a schema: how many of them stay as they are, to the character, when they are read again.
set -eu
[ $# -ge 2 ] || { sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p;}' "$0"; exit 2; }
absolute() { case $1 in /*) echo "$1" ;; *) echo "$PWD/$1" ;; esac; }
engine=$(absolute "$1") cases=$(absolute "$2") server=${3:-} facet=$(absolute "${4:-facet}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Makes the databases, asks the engine, and writes what Facet is to be asked.
cat >"$work/prepare.js" <<'SCRIPT'
const fs = require("fs"), { spawnSync } = require("child_process");
const [engine, cases, server, work] = process.argv.slice(2);
const run = (command, args, input) => {
  const answer = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return answer.stdout;
};
const block = (text, word) => (new RegExp(word + "\\s+\\w+\\s*\\{[^}]*\\}").exec(text) || [""])[0];
const asked = [], expected = {}, again = [];
fs.readFileSync(cases, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line)).forEach((one, number) => {
  try {
    const own = work + "/own.prisma", head = work + "/head.prisma";
    if (one.schema) fs.writeFileSync(own, one.schema);
    const sql = one.sql || run(process.execPath, [engine, "diff", "empty", own]);
    let url = "file:" + work + "/" + number + ".db";
    if (one.provider === "sqlite") run("sqlite3", [url.slice(5)], sql);
    else {
      const name = "facet_pull_" + number;
      run("psql", ["-q", "-d", server + "/postgres", "-c", "DROP DATABASE IF EXISTS " + name, "-c", "CREATE DATABASE " + name]);
      url = server + "/" + name;
      run("psql", ["-q", "-v", "ON_ERROR_STOP=1", "-d", url], sql);
    }
    const schemas = (one.schemas || []).length > 1 ? "  schemas = " + JSON.stringify(one.schemas) + "\n" : "";
    const text = one.schema && /schemas\s*=/.test(block(one.schema, "datasource"))
      ? block(one.schema, "datasource") : 'datasource db {\n  provider = "' + one.provider + '"\n' + schemas + "}\n";
    fs.writeFileSync(head, text);
    expected[one.id] = one.psl || run(process.execPath, [engine, "pull", url, head]);
    asked.push({ id: one.id, url, text, provider: one.provider });
    if (one.schema) again.push({ id: one.id, url, text: one.schema, provider: one.provider });
  } catch (refused) { /* Left out. */ }
});
const lines = (all) => all.map((one) => JSON.stringify(one) + "\n").join("");
fs.writeFileSync(work + "/asked.jsonl", lines(asked));
fs.writeFileSync(work + "/again.jsonl", lines(again));
fs.writeFileSync(work + "/expected.json", JSON.stringify(expected));
SCRIPT

# Compares what stands behind the datasource, and names the cases that differ.
cat >"$work/compare.js" <<'SCRIPT'
const fs = require("fs");
const [work, name] = process.argv.slice(2);
const read = (file) => fs.readFileSync(work + "/" + file, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const answers = new Map(read(name + ".answers").map((one) => [one.id, one]));
const expected = name === "asked" ? JSON.parse(fs.readFileSync(work + "/expected.json")) : {};
const tail = (text) => text.slice(text.indexOf("}\n", text.indexOf("datasource ")) + 2).trim();
const counts = {}, different = [];
for (const one of read(name + ".jsonl")) {
  const count = (counts[one.provider] ||= { same: 0, all: 0 }), ours = answers.get(one.id)?.schema;
  if (name === "again" && answers.get(one.id)?.error === "The schema has errors.") continue;
  const isSame = typeof ours === "string" && (name === "asked" ? tail(ours) === tail(expected[one.id]) : ours === one.text);
  count.all++;
  if (isSame) count.same++; else different.push(one.id);
}
for (const [provider, { same, all }] of Object.entries(counts))
  console.log(`${name === "asked" ? "read" : "read again"}, ${provider}: ${same} of ${all} the same (${((100 * same) / all).toFixed(1)} %)`);
if (different.length) console.log("  different: " + different.join(" "));
SCRIPT

node "$work/prepare.js" "$engine" "$cases" "$server" "$work"
for name in asked again; do
  "$facet" pull --jsonl "$work/$name.jsonl" >"$work/$name.answers" || [ $? -le 2 ]
  node "$work/compare.js" "$work" "$name"
done
if [ -n "$server" ]; then
  psql -qtA -d "$server/postgres" -c "SELECT datname FROM pg_database WHERE datname LIKE 'facet\_pull\_%'" | while read -r name; do
    psql -q -d "$server/postgres" -c "DROP DATABASE $name"
  done
fi
