// How many of Prisma's answers Facet gives as well.
'use strict';
const fs = require('fs');
const { fields } = require('./lines.js');
const { Engine } = require('./engine.js');

const KINDS = ['completion', 'hover', 'definition', 'references', 'symbols', 'rename', 'fixes'];

function compare(folder, out, answers, show) {
  const engine = new Engine(folder);
  const asked = fs.readFileSync(out + '.answered', 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const given = new Map(fs.readFileSync(answers, 'utf8').split('\n').filter(Boolean).map(fields).map(([id, ...parts]) => [Number(id), parts]));
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, {}]));
  let files = [];
  for (const one of asked) {
    if (one.files) { files = one.files; continue; }
    const verdict = VERDICTS[one.kind](one, given.get(one.id) ?? [], files, engine);
    for (const [name, value] of Object.entries(verdict.counts)) counts[one.kind][name] = (counts[one.kind][name] ?? 0) + value;
    const shown = (counts[one.kind].shown ?? 0);
    if (verdict.differs && shown < show) {
      counts[one.kind].shown = shown + 1;
      process.stderr.write(`== ${one.kind} ${one.argument} at ${place(files, one)}\n${verdict.differs}\n`);
    }
  }
  for (const kind of KINDS) print(kind, counts[kind]);
}

function print(kind, { same = 0, asked = 0, shown, ...others }) {
  if (asked === 0) return;
  const rest = Object.entries(others).map(([name, value]) => `, ${name} ${value}`).join('');
  process.stdout.write(`${kind}: ${same} of ${asked} (${(100 * same / asked).toFixed(1)} %)${rest}\n`);
}

function place(files, { uri, offset }) {
  const text = files.find(([name]) => name === uri)[1];
  const start = text.lastIndexOf('\n', offset - 1) + 1, end = text.indexOf('\n', offset);
  return `${uri.split('/').slice(-2).join('/')}:${text.slice(0, start).split('\n').length}: ${text.slice(start, offset)}‸${text.slice(offset, end < 0 ? undefined : end).trimEnd()}`;
}

const list = (values) => [...new Set(values)].sort().join(' ');

const VERDICTS = {
  completion({ answer }, ours) {
    if (!answer || answer.length === 0) return { counts: { asked: 0 } };
    const labels = [...new Set(answer)], missing = labels.filter((label) => !ours.includes(label));
    return {
      counts: { asked: labels.length, same: labels.length - missing.length, places: 1, 'places whole': missing.length ? 0 : 1 },
      differs: missing.length > 0 && `missing: ${list(missing)}\nours:    ${list(ours)}`,
    };
  },
  hover({ answer }, ours) {
    if (!answer) return { counts: { asked: 0 } };
    // Facet names the sides as well: `Many to one: many Post to one User.`
    const kinds = { 'one-to-many': /one to many|many to one/i, 'one-to-one': /one to one/i, 'implicit many-to-many': /many to many/i, 'many-to-many': /many to many/i };
    const kind = Object.keys(kinds).find((each) => answer.includes(`___\n${each}`));
    if (kind && kinds[kind].test(ours.join(' '))) answer = answer.replace(`___\n${kind}`, '').replace('\n\t...\n', '\n');
    const words = (text) => text.replace(/```prisma|```|___/g, ' ').split(/[\s{}]+/).filter(Boolean);
    const all = ours.join(' ');
    const missing = words(answer).filter((word) => !all.includes(word));
    return { counts: { asked: 1, same: missing.length ? 0 : 1 }, differs: missing.length > 0 && `${answer}\n-- ours\n${ours.join('\n')}` };
  },
  definition({ answer }, ours) {
    if (!answer) return { counts: { asked: 0 } };
    const [theirs] = answer.map((each) => each.join(':'));
    const isSame = ours[0] === theirs;
    return { counts: { asked: 1, same: isSame ? 1 : 0 }, differs: !isSame && `theirs: ${theirs}\nours:   ${ours[0]}` };
  },
  references({ answer }, ours) {
    if (!answer || answer.length === 0) return { counts: { asked: 0 } };
    const theirs = answer.map((each) => each.join(':')), missing = theirs.filter((each) => !ours.includes(each));
    return {
      counts: { asked: theirs.length, same: theirs.length - missing.length },
      differs: missing.length > 0 && `missing: ${list(missing)}\nours:    ${list(ours)}`,
    };
  },
  symbols({ answer }, ours) {
    const theirs = answer.map((each) => each.join(':')), missing = theirs.filter((each) => !ours.includes(each));
    return {
      counts: { asked: theirs.length, same: theirs.length - missing.length },
      differs: missing.length > 0 && `missing: ${list(missing)}\nours:    ${list(ours)}`,
    };
  },
  // Prisma's answers that do harm are counted by themselves: there Facet's is to be another one.
  rename(one, ours, files, engine) {
    if (!one.answer) return { counts: { asked: 0, 'answered by Facet only': ours.length ? 1 : 0 } };
    const theirs = one.answer, facet = files.map(([uri], i) => [uri, ours[i] ?? '']);
    const isSame = engine.isSame(theirs, facet);
    const harm = engine.harm(files, theirs, one), own = ours.length ? engine.harm(files, facet, one) : '';
    return {
      counts: {
        asked: 1, same: isSame ? 1 : 0, harmless: harm ? 0 : 1, 'harmless and the same': isSame && !harm ? 1 : 0, 'harm done by Facet': own ? 1 : 0,
        ...(isSame ? {} : { [`other than "${harm || 'no harm'}"`]: 1 }),
      },
      differs: !isSame && `Prisma's harm: ${harm}; Facet's: ${own}\n${difference(engine.formatted(theirs), engine.formatted(facet))}`,
    };
  },
  fixes({ answer }, ours, files, engine) {
    const size = files.length + 1;
    const texts = [];
    for (let i = 0; i + size <= ours.length; i += size) texts.push(files.map(([uri], k) => [uri, ours[i + 1 + k]]));
    const theirs = (answer ?? []).filter((each) => each.files);
    const missing = theirs.filter((each) => !texts.some((text) => covers(files, each.files, text) || engine.isSame(each.files, text)));
    return {
      counts: { asked: theirs.length, same: theirs.length - missing.length, diagnostics: 1, 'mended by Facet': texts.length ? 1 : 0 },
      differs: missing.length > 0 && missing.map((each) => `${each.title}\n${difference(each.files, files)}`).join('\n')
        + `\nours: ${texts.map((_, i) => ours[i * size]).join(' | ')}`,
    };
  },
};

// Whether `ours` takes out every line that `theirs` takes out of `before`, and has every line that it adds: a new block may
// hold more than Prisma's, which is empty.
function covers(before, theirs, ours) {
  return before.every(([, text], i) => {
    const lines = (content) => content.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line && line !== '}');
    const counted = (content) => lines(content).reduce((map, line) => map.set(line, (map.get(line) ?? 0) + 1), new Map());
    const [was, peer, own] = [counted(text), counted(theirs[i][1]), counted(ours[i][1])];
    const has = (map, line) => map.get(line) ?? 0;
    return [...new Set([...was.keys(), ...peer.keys()])].every((line) => {
      const by = has(peer, line) - has(was, line), byOurs = has(own, line) - has(was, line);
      return by === 0 || (by > 0 ? byOurs >= by : byOurs <= by);
    });
  });
}

// The lines that differ, those of the first with `-`.
function difference(one, other) {
  const out = [];
  one.forEach(([, text], i) => {
    const a = text.split('\n'), b = (other[i]?.[1] ?? '').split('\n');
    const left = new Map(), count = (line, by) => left.set(line, (left.get(line) ?? 0) + by);
    a.forEach((line) => count(line.trimEnd(), 1));
    b.forEach((line) => count(line.trimEnd(), -1));
    for (const [line, times] of left) if (times !== 0) out.push((times > 0 ? '- ' : '+ ') + line);
  });
  return out.slice(0, 16).join('\n');
}
module.exports = { compare };
