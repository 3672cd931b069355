// Holds the quick fixes of Facet to Prisma's engine. For fixes.sh:
//
//   node fixes.js prepare SCHEMAS OUT
//       SCHEMAS has lines {"text"} or is a list [{"example"}]; OUT is for facet.bench.Mendings
//   node fixes.js compare WASM OUT MENDED [SHOW]
//       counts the fixes after which the engine no longer says what was mended, and those after which it says nothing new
'use strict';
const fs = require('fs'), path = require('path');
const { escape, fields } = require('./questions/lines.js');
const { Engine } = require('./questions/engine.js');
const [command, ...rest] = process.argv.slice(2);

function prepare(schemas, out) {
  const content = fs.readFileSync(schemas, 'utf8');
  const texts = content.startsWith('[')
    ? JSON.parse(content).map((each) => each.example)
    : content.split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
  fs.writeFileSync(out, texts.map((text, i) => `${i}\t${escape(text)}\n`).join(''));
}

// How often each message is among the diagnostics.
function counted(diagnostics) {
  const counts = new Map();
  for (const each of diagnostics) counts.set(each.text, (counts.get(each.text) ?? 0) + 1);
  return counts;
}

function compare(wasm, out, mended, show) {
  const engine = new Engine(wasm);
  const texts = new Map(fs.readFileSync(out, 'utf8').split('\n').filter(Boolean).map(fields));
  const lint = (text) => engine.call('lint', [['file:///a.prisma', text]]);
  const known = new Map(), shown = new Map();
  const sum = { diagnostics: new Set(), unmended: 0, fixes: 0, gone: 0, clean: 0, hidden: 0, starts: 0, others: 0, broken: 0 };
  for (const line of fs.readFileSync(mended, 'utf8').split('\n').filter(Boolean)) {
    const [number, code, start, end, use, title, isVeiled, text] = fields(line);
    sum.diagnostics.add(`${number} ${code} ${start}`);
    if (use === '') { sum.unmended++; continue; }
    if (!known.has(number)) known.set(number, lint(texts.get(number)));
    const before = known.get(number), after = lint(text);
    if (before === undefined || after === undefined) { sum.broken++; continue; }
    sum.fixes++;
    const [was, is] = [counted(before), counted(after)];
    const about = before.filter((each) => each.start === Number(start) && each.end === Number(end));
    const isGone = about.some((each) => (is.get(each.text) ?? 0) < was.get(each.text));
    const added = after.filter((each) => !each.is_warning && is.get(each.text) > (was.get(each.text) ?? 0));
    let kind = 'others';
    if (isGone) sum.gone++;
    if (added.length === 0) kind = 'clean';
    else if (use === 'AS_A_START') kind = 'starts';
    else if (isVeiled === 'true') kind = 'hidden';
    sum[kind]++;
    const what = !isGone ? 'stays' : kind;
    if (what !== 'clean' && (shown.get(what) ?? 0) < show) {
      shown.set(what, (shown.get(what) ?? 0) + 1);
      process.stderr.write(`${what} ${number} ${code} "${title}" ${added[0]?.text ?? ''}\n`);
    }
  }
  const share = (part, all) => `${part} of ${all}, ${((100 * part) / Math.max(all, 1)).toFixed(1)} %`;
  const all = sum.diagnostics.size;
  console.log(`diagnostics with a fix: ${share(all - sum.unmended, all)}`);
  console.log(`fixes after which the diagnostic is gone: ${share(sum.gone, sum.fixes)}`);
  console.log(`fixes after which nothing new is wrong: ${share(sum.clean, sum.fixes)}`);
  console.log(`  else, something hid other errors: ${sum.hidden}; a new block as a start: ${sum.starts}; others: ${sum.others}`);
  if (sum.broken > 0) console.log(`  the engine broke off: ${sum.broken}`);
}

if (command === 'prepare') prepare(...rest);
else if (command === 'compare') compare(rest[0], rest[1], rest[2], Number(rest[3] || 0));
else {
  process.stderr.write('usage: see the head of ' + path.basename(__filename) + '\n');
  process.exit(2);
}
