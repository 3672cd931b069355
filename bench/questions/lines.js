// Lines of fields with tabs between them, and numbers picked at random by a seed.
'use strict';
const escape = (text) => String(text).replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c]);
const unescape = (text) => text.replace(/\\(.)/g, (_, c) => ({ t: '\t', n: '\n', r: '\r' })[c] ?? c);
const fields = (line) => line.split('\t').map(unescape);

// Numbers from 0 to 1, the same for the same seed.
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = (next, list) => list[Math.floor(next() * list.length)];
const sample = (next, list, count) => {
  const left = [...list], picked = [];
  while (picked.length < count && left.length > 0) picked.push(left.splice(Math.floor(next() * left.length), 1)[0]);
  return picked;
};
module.exports = { escape, fields, random, pick, sample };
