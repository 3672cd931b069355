// Schemas out of a folder, as they are, damaged, or with other line ends.
'use strict';
const fs = require('fs'), path = require('path');
const { pick, sample } = require('./lines.js');

function* units(schemas, list, next, count) {
  const all = JSON.parse(fs.readFileSync(list, 'utf8'));
  const several = all.filter((unit) => unit.files.length > 1);
  const wanted = [...sample(next, several, Math.ceil(count / 6)), ...sample(next, all, count)].slice(0, count);
  for (const unit of wanted) {
    let files = unit.files.map((name) => [`file:///${name}`, fs.readFileSync(path.join(schemas, name), 'utf8')]);
    if (files.some(([, text]) => text.length > 60000)) continue;
    const state = next();
    if (state < 0.25) files = damaged(files, next);
    else if (state < 0.35) files = files.map(([name, text]) => [name, text.replace(/\r?\n/g, '\r\n')]);
    yield files;
  }
}

// One file loses a stretch, a line or a bracket, or a line is written twice.
function damaged(files, next) {
  const at = Math.floor(next() * files.length);
  const text = files[at][1], lines = text.split('\n'), line = Math.floor(next() * lines.length);
  const broken = pick(next, [
    () => { const from = Math.floor(next() * text.length); return text.slice(0, from) + text.slice(from + 1 + Math.floor(next() * 12)); },
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[line]).join('\n'),
    () => { const from = text.indexOf(pick(next, ['}', ')', ']', '"', '{']), next() * text.length); return from < 0 ? text : text.slice(0, from) + text.slice(from + 1); },
    () => text.replace(/\bmodel\b/, 'modle'),
    () => text.replace(/\b(String|Int|DateTime)\b/, 'Strin'),
  ])();
  return files.map((file, i) => (i === at ? [file[0], broken] : file));
}
module.exports = { units };
