// Prisma's engine: formats, and says what an edit does to a schema and its database.
'use strict';
const path = require('path');

class Engine {
  constructor(folder) {
    this.folder = path.resolve(folder);
    this.texts = new Map();
    this.load();
  }

  // The engine is spoilt once it has broken off.
  load() {
    global.PRISMA_WASM_PANIC_REGISTRY = { set_message() {} };
    const file = require.resolve(this.folder);
    for (const key of Object.keys(require.cache)) if (key.startsWith(path.dirname(file))) delete require.cache[key];
    this.engine = require(file);
  }

  call(name, ...inputs) {
    try {
      return JSON.parse(this.engine[name](...inputs.map((input) => JSON.stringify(input))));
    } catch (failure) {
      if (failure instanceof WebAssembly.RuntimeError) this.load();
      return undefined;
    }
  }

  formatted(files) {
    return this.call('format', files, { textDocument: { uri: files[0][0] }, options: { tabSize: 2, insertSpaces: true } }) ?? files;
  }

  // Whether both are the same, as written or once formatted.
  isSame(one, other) {
    const text = (files) => files.map(([, content]) => content.trimEnd()).join('\0');
    return text(one) === text(other) || text(this.formatted(one)) === text(this.formatted(other));
  }

  // What a new name should not do: bring errors, or change what the database is expected to look like. The engine says so of
  // valid schemas only; of others as much as the text alone shows. Told by what is wrong in the text, where that shows it.
  harm(before, after, { uri, offset }) {
    const [was, is] = [this.database(before), this.database(after)];
    const isKnown = was !== undefined && is !== undefined;
    const shown = shownHarm(before, after, uri, offset);
    if (this.errors(after) > this.errors(before)) return shown || 'errors';
    if (!isKnown) return shown;
    if (was === is) return '';
    const joins = (names) => names.split('\n').filter((name) => name.startsWith('_')).join();
    return joins(was) !== joins(is) ? 'a join table with another name' : shown || 'another name in the database';
  }

  errors(files) {
    return (this.call('lint', this.modern(files)) ?? []).filter((each) => !each.is_warning).length;
  }

  // The names of tables, columns and enum values; undefined where the schema is not valid.
  database(files) {
    const model = this.call('get_dmmf', { prismaSchema: this.modern(files), noColor: true })?.datamodel;
    if (!model) return undefined;
    const names = [];
    for (const each of model.models) {
      const table = each.dbName ?? each.name;
      for (const field of each.fields) {
        if (field.kind !== 'object') names.push(`${table}.${field.dbName ?? field.name}`);
        else if (field.isList && field.relationFromFields?.length === 0 && this.isManyToMany(model, each, field)) names.push(`_${field.relationName}`);
      }
    }
    for (const each of model.enums)
      for (const value of each.values) names.push(`${each.dbName ?? each.name}.${value.dbName ?? value.name}`);
    return names.sort().join('\n');
  }

  isManyToMany(model, owner, field) {
    const other = model.models.find((each) => each.name === field.type);
    return other?.fields.some((each) => each.relationName === field.relationName && each.isList && (other !== owner || each !== field));
  }

  // Without connection URLs, which are errors now.
  modern(files) {
    return files.map(([uri, text]) => [uri, text.replace(/^[ \t]*(url|directUrl|shadowDatabaseUrl)[ \t]*=.*$/gm, '')]);
  }
}
function shownHarm(before, after, uri, offset) {
  const text = before.find(([name]) => name === uri)[1];
  const old = /\w*$/.exec(text.slice(0, offset))[0] + /^\w*/.exec(text.slice(offset))[0];
  const line = text.slice(0, offset).split('\n').length - 1;
  const all = (files) => files.map(([, content]) => content).join('\n');
  if (new RegExp(`//.*@map\\("${old}"`).test(all(after)) && !new RegExp(`//.*@map\\("${old}"`).test(all(before))) return 'the old name in a comment';
  const declared = new RegExp(`^\\s*(model|enum|type|view)\\s+${old}\\b`, 'm'), used = new RegExp(`^\\s+\\w+\\s+${old}\\b(?!\\()`, 'm');
  if (declared.test(all(before)) && !declared.test(all(after)) && used.test(all(after))) return 'a type left behind';
  const lines = after.find(([name]) => name === uri)[1].split('\n');
  const type = /^\s+\w+\s+(\w+)/.exec(text.split('\n')[line] ?? '')?.[1];
  if (type && new RegExp(`^enum\\s+${type}\\b`, 'm').test(all(before)) && type !== old && !/@map\(/.test(lines[line])) return 'an enum column without its old name';
  return leavesKey(lines, line, old) ? 'a key left behind' : '';
}

// Whether the block around the line still names a field in a key that it does not have any more.
function leavesKey(lines, line, old) {
  let from = line, to = line;
  while (from > 0 && !/^\s*(model|view|type)\b/.test(lines[from])) from--;
  while (to < lines.length && !/^\s*}/.test(lines[to])) to++;
  const block = lines.slice(from + 1, to);
  if (block.some((each) => new RegExp(`^\\s*${old}\\s`).test(each))) return false;
  return block.some((each) => new RegExp(`^\\s*[^/]*(fields: *\\[[^\\]]*\\b${old}\\b|@@(id|unique|index|fulltext)\\(.*\\b${old}\\b(?!"))`).test(each));
}
module.exports = { Engine };
