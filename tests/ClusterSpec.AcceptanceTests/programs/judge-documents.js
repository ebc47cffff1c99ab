// judge-documents.js SCHEMAS REFERENCE FILE...   judges YAML documents by JSON schemas, ajv in its strict mode, and prints each fault on a line.
// The schema of a document is SCHEMAS/<group>_<version>.json#/definitions/<kind>; of one without apiVersion and kind, REFERENCE (or `-`: none is
// expected). A document is read as YAML 1.1 and as YAML 1.2, for Kubernetes reads 1.1 and others 1.2: they must say the same.
// Exit code 0 when nothing was found, 1 when something was.
'use strict';
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv');
const addFormats = require('ajv-formats');
const { parseAllDocuments } = require('yaml');

const [schemas, fallback, ...files] = process.argv.slice(2);
// strictRequired: the conditions of a schema name keys that are defined beside them
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, verbose: true });
addFormats(ajv);
for (const name of fs.readdirSync(schemas).sort()) {
  ajv.addSchema(JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8')), name);
}

function* faultsOf(text) {
  const readings = ['1.1', '1.2'].map(version => parseAllDocuments(text, { version, strict: true, uniqueKeys: true, stringKeys: true }));
  for (const problem of readings.flat().flatMap(document => [...document.errors, ...document.warnings])) yield problem.message.split('\n')[0];
  const [old, current] = readings.map(documents => documents.map(document => document.toJS()));
  if (JSON.stringify(old) !== JSON.stringify(current)) yield 'YAML 1.1 and YAML 1.2 read it differently';
  if (current.length === 0) yield 'no document';
  for (const [index, document] of current.entries()) {
    for (const fault of documentFaults(document)) yield `document ${index + 1}: ${fault}`;
  }
}

function* documentFaults(document) {
  const named = document?.apiVersion || document?.kind;
  const reference = named ? `${document.apiVersion?.replace('/', '_')}.json#/definitions/${document.kind}` : fallback;
  const validate = reference === '-' ? undefined : ajv.getSchema(reference);
  if (!validate) {
    yield `no schema for apiVersion ${document?.apiVersion}, kind ${document?.kind}`;
    return;
  }
  if (validate(document)) return;
  for (const error of validate.errors) {
    const detail = error.params.additionalProperty ?? error.params.allowedValues?.join(', ') ?? JSON.stringify(error.data);
    yield `${error.instancePath || '/'} ${error.message} (${detail})`;
  }
}

let found = 0;
for (const file of files) {
  for (const fault of faultsOf(fs.readFileSync(file, 'utf8'))) {
    console.log(`${file}: ${fault}`);
    found++;
  }
}
process.exitCode = found ? 1 : 0;
