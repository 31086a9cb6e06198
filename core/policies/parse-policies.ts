import * as v from 'valibot';
import { DATA_TYPE_IDS, type DataType } from '../guides/data-types';
import type { ServiceId, ServiceNames } from '../pages/service';
import { NO_POLICIES, type Policies, type PolicyName } from './policies';

export interface ParsedPolicies {
  readonly policies: Policies;
  /** For the administrator: each entry that is ignored, and what was expected there. */
  readonly problems: readonly string[];
}

/** How much of a wrong value, and how many problems, a message shows. */
const MAX_LENGTH = 80;
const MAX_PROBLEMS = 10;

const POLICY_NAMES = Object.keys(NO_POLICIES) as PolicyName[];
const A_SERVICE = 'the id of a service, such as "dropbox"';
const A_DATA_TYPE = `a data type: ${DATA_TYPE_IDS.join(', ')}`;

/** Parses what the browser gives, which may be anything. Each wrong entry is ignored on its own. */
export function parsePolicies(given: unknown, services: ServiceNames): ParsedPolicies {
  const problems: string[] = [];
  const report = (path: string, expected: string, value: unknown) =>
    problems.push(`${path}: expected ${expected}, got ${excerpt(value)}`);
  /** `undefined` for an invalid value, which is reported. */
  const read = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string, expected: string) => {
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) report(path, expected, value);
    return parsed.success ? parsed.output : undefined;
  };
  const readPolicy = <T>(name: PolicyName, schema: v.GenericSchema<unknown, T>, expected: string) => {
    const value = Object.hasOwn(all, name) ? all[name] : undefined;
    return value === undefined ? undefined : read(schema, value, name, expected);
  };
  const service = v.pipe(
    v.string(),
    v.check((id) => Object.hasOwn(services, id)),
  );

  const all = read(record, given, 'policies', 'an object') ?? {};
  for (const name of Object.keys(all))
    if (!POLICY_NAMES.includes(name as PolicyName))
      problems.push(`${excerpt(name)}: there is no such policy, only ${POLICY_NAMES.join(', ')}`);

  const destinations: Partial<Record<DataType, ServiceId>> = {};
  const byType = readPolicy('destinations', record, 'an object, such as {"photos": "dropbox"}') ?? {};
  for (const [key, value] of Object.entries(byType)) {
    const dataType = DATA_TYPE_IDS.find((id) => id === key);
    if (!dataType) {
      report('destinations', A_DATA_TYPE, key);
      continue;
    }
    const id = read(service, value, `destinations.${dataType}`, A_SERVICE);
    if (id !== undefined) destinations[dataType] = id;
  }

  const listed = readPolicy('hiddenSites', v.array(v.unknown()), 'a list, such as ["facebook"]') ?? [];
  const hiddenSites = listed.flatMap(
    (value, index) => read(service, value, `hiddenSites[${String(index)}]`, A_SERVICE) ?? [],
  );

  const flag = (name: 'welcome' | 'reportLink') =>
    readPolicy(name, yesOrNo, 'true or false') ?? NO_POLICIES[name];
  return {
    policies: {
      welcome: flag('welcome'),
      reportLink: flag('reportLink'),
      destinations,
      hiddenSites: [...new Set(hiddenSites)],
    },
    problems,
  };
}

/** A warning in the browser's console about what is ignored. */
export function policyWarning(problems: readonly string[]): string {
  const rest = problems.length - MAX_PROBLEMS;
  return [
    'Some of your organization’s policies for Transfer Guides can’t be used, and are ignored. All others apply.',
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `- ${problem}`),
    ...(rest > 0 ? [`- and ${String(rest)} more`] : []),
  ].join('\n');
}

// valibot also accepts arrays as records.
const record = v.pipe(
  v.unknown(),
  v.check((input) => !Array.isArray(input)),
  v.record(v.string(), v.unknown()),
);

// The registry of Windows has only numbers. Chrome makes booleans of them by the schema, Firefox doesn't.
const yesOrNo = v.pipe(
  v.union([v.boolean(), v.picklist([0, 1])]),
  v.transform((value) => Boolean(value)),
);

function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
