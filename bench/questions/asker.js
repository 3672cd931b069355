// Asks the language server at many places of a schema and keeps what it answers, as offsets.
'use strict';
const fs = require('fs');
const { escape, pick, sample } = require('./lines.js');

const WORD = /[A-Za-z_]\w*/g;
const KINDS = { handleCompletionRequest: 'completion', handleHoverRequest: 'hover', handleDocumentSymbol: 'symbols',
  handleRenameRequest: 'rename', handleReferencesRequest: 'references', handleDefinitionRequest: 'definition',
  handleDiagnosticsRequest: 'diagnostics', handleCodeActions: 'fixes' };

class Asker {
  constructor(peer, next) {
    Object.assign(this, { peer, next, asked: [], answered: [] });
  }

  ask(files) {
    this.unit(files);
    const [uri, text] = files[Math.floor(this.next() * files.length)];
    const words = [...text.matchAll(WORD)].map((match) => match.index + Math.floor(this.next() * (match[0].length + 1)));
    this.question('symbols', uri, 0);
    for (const at of this.places(text, 12)) this.question('completion', uri, at);
    for (const at of sample(this.next, words, 8)) this.question('hover', uri, at);
    for (const at of sample(this.next, words, 12)) this.question('definition', uri, at);
    for (const at of sample(this.next, words, 8)) this.question('references', uri, at);
    for (const at of this.renamed(text)) this.question('rename', uri, at, pick(this.next, ['Renamed', 'newName', 'x_2']));
    this.fixes();
    for (let i = 0; i < 4; i++) this.typed(files, uri, text);
  }

  unit(files) {
    this.files = files;
    this.documents = this.peer.open(files);
    this.schema = this.peer.schema(this.documents);
    this.asked.push(['unit', ...files.flat()].map(escape).join('\t'));
    this.answered.push({ files });
  }

  places(text, count) {
    return Array.from({ length: count }, () => Math.floor(this.next() * (text.length + 1)));
  }

  // Names of blocks, of members, and the types of fields.
  renamed(text) {
    const blocks = [...text.matchAll(/^(?:model|enum|view|type)\s+(\w+)/gm)].map((m) => m.index + m[0].length - 1);
    const members = [...text.matchAll(/^[ \t]+(\w+)(?=[ \t\r\n])/gm)].map((m) => m.index + m[0].length - 1);
    const types = [...text.matchAll(/^[ \t]+\w+[ \t]+([A-Z]\w*)/gm)].map((m) => m.index + m[0].length - 1);
    return [...sample(this.next, blocks, 2), ...sample(this.next, members, 3), ...sample(this.next, types, 1)];
  }

  // Cuts a line short as if it were being typed, and asks there.
  typed(files, uri, text) {
    const lines = text.split('\n');
    const full = lines.map((line, i) => [line, i]).filter(([line]) => line.trim().length > 3 && !line.trim().startsWith('//'));
    if (full.length === 0) return;
    const [line, at] = pick(this.next, full);
    const blank = line.length - line.trimStart().length;
    const cuts = [...line.matchAll(/[\s("'@.[:=,]/g)].map((m) => m.index + 1).filter((cut) => cut > blank);
    const cut = cuts.length > 0 && this.next() < 0.8 ? pick(this.next, cuts) : blank + Math.floor(this.next() * (line.length - blank));
    const begun = line.slice(0, cut);
    const closed = this.next() < 0.5 ? closers(begun) : '';
    const end = line.endsWith('\r') ? '\r' : '';
    const changed = lines.toSpliced(at, 1, begun + closed + end).join('\n');
    this.unit(files.map((file) => (file[0] === uri ? [uri, changed] : file)));
    const trigger = '@".'.includes(begun.at(-1) ?? ' ') ? { triggerKind: 2, triggerCharacter: begun.at(-1) } : { triggerKind: 1 };
    this.question('completion', uri, lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0) + cut, '', trigger);
  }

  // Asks what mends each diagnostic, those of one message once.
  fixes() {
    const found = this.peer.answer('diagnostics', this.schema);
    if (found === undefined) return;
    const seen = new Set();
    for (const [uri, diagnostics] of found.entries())
      for (const diagnostic of diagnostics) {
        const message = diagnostic.message.replace(/[`"'][^`"']*[`"']/g, '‹›');
        if (diagnostic.severity > 2 || seen.has(message)) continue;
        seen.add(message);
        this.mended(uri, diagnostic);
      }
  }

  mended(uri, diagnostic) {
    const document = this.document(uri);
    const answer = this.peer.answer('fixes', this.schema, document,
      { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic], only: ['quickfix'] } });
    const [start, end] = [document.offsetAt(diagnostic.range.start), document.offsetAt(diagnostic.range.end)];
    this.keep('fixes', uri, start, String(end), answer);
  }

  document(uri) {
    return this.documents.find((each) => each.uri === uri);
  }

  question(kind, uri, offset, argument = '', context = undefined) {
    const document = this.document(uri);
    const params = { textDocument: { uri }, position: document.positionAt(offset), context, newName: argument };
    // Between CR and LF there is no place.
    if (document.offsetAt(params.position) !== offset) return;
    this.keep(kind, uri, offset, argument, this.peer.answer(kind, this.schema, document, params));
  }

  // A case that was recorded: asked again, as what was recorded may be of another version.
  prepared({ fn, files, params }) {
    const kind = KINDS[fn];
    if (!files) return;
    this.unit(files);
    if (kind === 'diagnostics') return this.fixes();
    const uri = params.textDocument.uri, document = this.document(uri);
    const offset = params.position ? document.offsetAt(params.position) : 0;
    if (kind === 'fixes') return this.fixes();
    this.keep(kind, uri, offset, params.newName ?? '', this.peer.answer(kind, this.schema, document, params));
  }

  keep(kind, uri, offset, argument, answer) {
    const flat = this.flat(kind, answer, uri);
    if (flat === undefined) return;
    const id = this.answered.length;
    this.asked.push(['ask', id, kind, uri, offset, argument].map(escape).join('\t'));
    this.answered.push({ id, kind, uri, offset, argument, answer: flat });
  }

  // The answer with offsets in place of lines.
  flat(kind, answer, uri) {
    const at = (where, range) => {
      const document = this.document(where);
      return [where, document.offsetAt(range.start), document.offsetAt(range.end)];
    };
    if (answer === undefined || answer === null) return kind === 'symbols' ? undefined : null;
    switch (kind) {
      case 'completion': return answer.items.map((item) => item.label);
      case 'hover': return answer.contents?.value ?? null;
      case 'definition': return answer.map((each) => [...at(each.targetUri, each.targetSelectionRange), ...at(each.targetUri, each.targetRange).slice(1)]);
      case 'references': return answer.map((each) => at(each.uri, each.range));
      case 'symbols': return answer.map((each) => [each.name, ...at(uri, each.range).slice(1), ...at(uri, each.selectionRange).slice(1)]);
      case 'rename': return this.applied(answer);
      // Prisma also offers what mends other places, for no diagnostic; that is asked for at those places.
      case 'fixes': return answer.filter((each) => each.diagnostics?.length > 0).map((each) => ({ title: each.title, files: this.applied(each.edit) }));
    }
  }

  // The files after an edit; null where its changes overlap or lie beyond the text.
  applied(edit) {
    const changes = edit.changes ?? Object.fromEntries((edit.documentChanges ?? []).map((each) => [each.textDocument.uri, each.edits]));
    try {
      return this.files.map(([uri, text]) => [uri, changes[uri] ? edited(this.document(uri), text, changes[uri]) : text]);
    } catch (failure) {
      return null;
    }
  }

  write(out) {
    fs.writeFileSync(out + '.asked', this.asked.join('\n') + '\n');
    fs.writeFileSync(out + '.answered', this.answered.map((each) => JSON.stringify(each)).join('\n') + '\n');
  }
}

function edited(document, text, edits) {
  const sorted = edits.map((each, i) => ({ i, start: document.offsetAt(each.range.start), end: document.offsetAt(each.range.end), text: each.newText }))
    .sort((a, b) => a.start - b.start || a.i - b.i);
  let out = '', last = 0;
  for (const each of sorted) {
    if (each.start < last) throw new Error('overlap');
    out += text.slice(last, each.start) + each.text;
    last = each.end;
  }
  return out + text.slice(last);
}

// What closes the brackets and the quote that are open.
function closers(begun) {
  let open = '', isText = false;
  for (const c of begun) {
    if (c === '"') isText = !isText;
    else if (!isText && '([{'.includes(c)) open = { '(': ')', '[': ']', '{': '}' }[c] + open;
    else if (!isText && ')]}'.includes(c)) open = open.slice(1);
  }
  return (isText ? '"' : '') + open;
}
module.exports = { Asker };
