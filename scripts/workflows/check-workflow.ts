import { parseDocument } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly environment?: unknown;
  readonly 'timeout-minutes'?: unknown;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on?: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** Code of others with the rights of this project. */
const UNSAFE_EVENTS = ['pull_request_target', 'workflow_run'];
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

/**
 * What is dangerous in a workflow although GitHub takes it, each with its place. `text` is the whole file.
 */
export function checkWorkflow(text: string): readonly string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const { on, permissions, concurrency, jobs = {} } = document.toJS() as Workflow;
  const problems: string[] = [];
  for (const event of UNSAFE_EVENTS)
    if (eventsOf(on).includes(event)) problems.push(`${event} runs the code of strangers with rights`);
  if (!isEmpty(permissions)) problems.push('at the top, permissions must be {}');
  if (concurrency === undefined) problems.push('concurrency is missing');
  for (const [name, job] of Object.entries(jobs))
    problems.push(...checkJob(job).map((problem) => `${name}: ${problem}`));
  problems.push(...checkVersions(text));
  return problems;
}

function checkJob(job: Job): readonly string[] {
  const steps = job.steps ?? [];
  const problems = steps.flatMap(checkStep);
  if (job.permissions === undefined) problems.push('permissions are missing');
  if (typeof job.permissions === 'string') problems.push('permissions must be named one by one');
  if (typeof job['timeout-minutes'] !== 'number') problems.push('timeout-minutes is missing');
  // A secret that a whole job has is one that every package in it can read.
  const { steps: _steps, ...rest } = job;
  if (JSON.stringify(rest).includes('secrets.')) problems.push('only a single step may be given secrets');
  if (job.environment === undefined && JSON.stringify(steps).includes('secrets.'))
    problems.push('secrets need an environment, which someone approves');
  return problems;
}

function checkStep({ uses, run, with: inputs = {} }: Step): string[] {
  const problems: string[] = [];
  if (uses !== undefined && !PINNED.test(uses)) problems.push(`${uses} isn’t pinned by a whole hash`);
  if (uses?.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false)
    problems.push('actions/checkout needs persist-credentials: false');
  // A shell runs what a stranger writes into a title. In `env` it stays text.
  if (run?.includes('${{')) problems.push('run has ${{ … }}: pass it in env');
  return problems;
}

/** Each pinned action says which version its hash is, for people and for what updates it. */
function checkVersions(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const pinned = /^\s*(?:- )?uses: \S+@[0-9a-f]{40}(.*)$/.exec(line);
    return !pinned || /^ # v\d+\.\d+\.\d+$/.test(pinned[1] ?? '')
      ? []
      : [`line ${index + 1}: the hash’s version is missing, as in “# v1.2.3”`];
  });
}

function eventsOf(on: unknown): readonly string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return Object.keys((on as object | null) ?? {});
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
