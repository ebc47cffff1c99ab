// judge-schema.js [--foreign] SCHEMA FILE...   compiles a schema with ajv, everything strict, and prints what is wrong with YAML or JSON files by it.
// --foreign: the schema is somebody else's, so it is not judged itself; it is of draft 2020-12 rather than draft-07.
// Exit code 0 when nothing was found, 1 when something was.
'use strict';
const fs = require('fs');
const addFormats = require('ajv-formats');
const { parse } = require('yaml');

const foreign = process.argv[2] === '--foreign';
const [schema, ...files] = process.argv.slice(foreign ? 3 : 2);
const Ajv = foreign ? require('ajv/dist/2020') : require('ajv');
const fail = message => { throw new Error(message); };
const ajv = new Ajv({ strict: !foreign, allErrors: true, logger: foreign ? false : { log: fail, warn: fail, error: fail } });
addFormats(ajv);
// for editors alone
ajv.addVocabulary(['markdownDescription']);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
for (const file of files) {
  if (validate(parse(fs.readFileSync(file, 'utf8'), { merge: true, maxAliasCount: -1 }))) continue;
  for (const error of validate.errors) console.log(`${file}: ${error.instancePath || '/'} ${error.message}`);
  process.exitCode = 1;
}
