// Asks Prisma's language server what an editor asks, and compares Facet's answers with its own. For questions.sh:
//
//   node questions.js ask SERVER SCHEMAS UNITS SEED COUNT OUT
//       picks COUNT schemas, some of them damaged, in several files or with other line ends, asks SERVER at places picked at
//       random, and writes OUT.asked (for facet.bench.Answers) and OUT.answered (for `compare`)
//   node questions.js prepare SERVER CASES OUT
//       takes prepared cases [{"fn","files","params","result"}] instead
//   node questions.js compare WASM OUT ANSWERS [SHOW]
//       prints one line a kind of question; SHOW differences of each kind to standard error
//
// SERVER is the folder `dist` of the language server, WASM its engine's module for Node.
'use strict';
const fs = require('fs'), path = require('path');
const { random } = require('./questions/lines.js');
const [command, ...rest] = process.argv.slice(2);

if (command === 'ask') {
  const [server, schemas, units, seed, count, out] = rest;
  const { Peer } = require('./questions/peer.js');
  const { units: made } = require('./questions/units.js');
  const { Asker } = require('./questions/asker.js');
  const asker = new Asker(new Peer(server), random(Number(seed)));
  for (const unit of made(schemas, units, random(Number(seed)), Number(count))) asker.ask(unit);
  asker.write(out);
} else if (command === 'prepare') {
  const [server, cases, out] = rest;
  const { Peer } = require('./questions/peer.js');
  const { Asker } = require('./questions/asker.js');
  const asker = new Asker(new Peer(server), random(1));
  for (const one of JSON.parse(fs.readFileSync(cases, 'utf8'))) asker.prepared(one);
  asker.write(out);
} else if (command === 'compare') {
  const [wasm, out, answers, show] = rest;
  const { compare } = require('./questions/compare.js');
  compare(wasm, out, answers, Number(show || 0));
} else {
  process.stderr.write('usage: see the head of ' + path.basename(__filename) + '\n');
  process.exit(2);
}
