import type { FirstTool } from '../../components/welcome/Welcome';
import { isTurnedOff } from '../../core/policies/policies';
import { loadDataType, loadPicker } from '../../platform/collection';
import { isOptional } from '../../platform/host-access';
import { readPolicies } from '../../platform/policies';

/** The transfer tool of the first guide with a direct transfer that shows on its page; `undefined` if there is none. */
export async function readFirstTool(): Promise<FirstTool | undefined> {
  const [{ dataTypes }, policies] = await Promise.all([loadPicker(), readPolicies()]);
  for (const { guides, names } of await Promise.all(dataTypes.map(loadDataType))) {
    for (const { direct, tool, sources } of guides) {
      const [source = ''] = sources;
      const isShown =
        tool !== undefined && !isOptional(new URL(tool).hostname) && !isTurnedOff(policies, source);
      if (direct && isShown) return { url: tool, service: names[source] ?? source };
    }
  }
  return undefined;
}
