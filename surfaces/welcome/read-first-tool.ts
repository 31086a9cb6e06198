import type { FirstTool } from '../../components/welcome/Welcome';
import { loadDataType, loadPicker } from '../../platform/collection';

/** The transfer tool of the first guide with a direct transfer; `undefined` if there is none. */
export async function readFirstTool(): Promise<FirstTool | undefined> {
  const { dataTypes } = await loadPicker();
  for (const { guides, names } of await Promise.all(dataTypes.map(loadDataType))) {
    for (const { direct, tool, sources } of guides) {
      const [source = ''] = sources;
      if (direct && tool !== undefined) return { url: tool, service: names[source] ?? source };
    }
  }
  return undefined;
}
