// Prisma's language server and engine, called within this process.
'use strict';
const path = require('path');

class Peer {
  constructor(server) {
    global.PRISMA_WASM_PANIC_REGISTRY = { set_message() {} };
    console.log = console.warn = console.debug = () => {};
    this.handler = require(path.resolve(server, 'lib/MessageHandler.js'));
    const schema = require(path.resolve(server, 'lib/Schema.js'));
    const { TextDocument } = require(require.resolve('vscode-languageserver-textdocument', { paths: [path.resolve(server)] }));
    this.open = (files) => files.map(([uri, text]) => TextDocument.create(uri, 'prisma', 1, text));
    this.schema = (documents) => new schema.PrismaSchema(documents.map((each) => new schema.SchemaDocument(each)));
  }

  // What is answered to the question `fn` of the prepared cases, or undefined where the server breaks off.
  answer(fn, schema, document, params) {
    const h = this.handler;
    try {
      switch (fn) {
        case 'completion': return h.handleCompletionRequest(schema, document, { ...params, context: params.context ?? { triggerKind: 1 } });
        case 'hover': return h.handleHoverRequest(schema, document, params);
        case 'definition': return h.handleDefinitionRequest(schema, document, params);
        case 'references': return h.handleReferencesRequest(schema, { ...params, context: { includeDeclaration: true } });
        case 'symbols': return h.handleDocumentSymbol(params, document);
        case 'rename': return h.handleRenameRequest(schema, document, params);
        case 'fixes': return h.handleCodeActions(schema, document, params);
        case 'diagnostics': return h.handleDiagnosticsRequest(schema);
      }
    } catch (failure) {
      return undefined;
    }
  }
}
module.exports = { Peer };
