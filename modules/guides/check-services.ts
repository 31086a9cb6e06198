import { matchPage, type PageTable } from '../../core/match-page';
import type { PagePattern } from '../../core/page-pattern';
import type { PageMatch } from '../../core/service';
import { fold } from './fold';
import type { ParsedService } from './parse-service';

/** Reports names and patterns that two services claim, and examples that their patterns contradict. */
export function checkServices(services: readonly ParsedService[], table: PageTable): void {
  checkNames(services);
  checkPatterns(services);
  for (const service of services) checkExamples(service, table);
}

function checkNames(services: readonly ParsedService[]): void {
  const owners = new Map<string, string>();
  for (const { service, names, report } of services) {
    for (const [index, { text, at }] of names.entries()) {
      const field = index === 0 ? 'name' : 'aliases';
      const owner = owners.get(fold(text));
      // A service may list its own name in another spelling.
      if (owner !== undefined && owner !== service.id)
        report.fault(at, field, `"${text}" is also a name of "${owner}"`);
      owners.set(fold(text), owner ?? service.id);
    }
  }
}

function checkPatterns(services: readonly ParsedService[]): void {
  const owners = new Map<string, string>();
  for (const { service, rules, report } of services) {
    for (const { rule, text, field } of rules) {
      const key = patternKey(rule.pattern);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== service.id)
        report.fault(text.at, field, `"${text.text}" is also a page of "${owner}"`);
      owners.set(key, owner ?? service.id);
    }
  }
}

function patternKey({ host, segments, below }: PagePattern): string {
  return [host, ...segments, below ? '*' : ''].join('/');
}

function checkExamples({ service, examples, report }: ParsedService, table: PageTable): void {
  for (const { kind, text, field } of examples) {
    const match = matchPage(table, text.text);
    const fits = kind === 'none' ? !match : match?.service === service.id && match.kind === kind;
    if (!fits) report.fault(text.at, field, `"${text.text}" is ${describe(match)}`);
  }
}

function describe(match: PageMatch | undefined): string {
  return match ? `a ${match.kind} page of "${match.service}"` : 'no page of any service';
}
