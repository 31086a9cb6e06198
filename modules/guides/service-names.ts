import type { Service, ServiceId } from '../../core/service';
import { fold } from './fold';

/** Finds services by what people call them: name, alias or id. */
export interface ServiceNames {
  find(name: string): ServiceId | undefined;
  /** Every name and alias, for suggestions. */
  readonly known: readonly string[];
}

export function indexNames(services: readonly Service[]): ServiceNames {
  const byName = new Map<string, ServiceId>();
  // Ids come first, so that a name of one service wins over the id of another.
  for (const service of services) byName.set(fold(service.id), service.id);
  for (const service of services)
    for (const name of [service.name, ...service.aliases]) byName.set(fold(name), service.id);
  return {
    find: (name) => byName.get(fold(name)),
    known: services.flatMap((service) => [service.name, ...service.aliases]),
  };
}
