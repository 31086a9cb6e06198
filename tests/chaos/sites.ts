import { acceptHostRequests } from '../../tools/browsers/host-access';
import type { View } from '../../tools/browsers/view';
import { optionalSites } from './pages';
import type { World } from './world';

/** Turns a site on, the browser's question being answered with yes, or off. */
export async function switchSite(world: World, view: View, name: string): Promise<void> {
  const { session, sitesOn } = world;
  const wanted = !sitesOn.has(name);
  const hosts = optionalSites.find((site) => site.name === name)?.hosts ?? [];
  if (wanted) await acceptHostRequests(session, ...hosts.map((host) => `https://${host}/*`));
  await view.check(name, wanted);
  if (wanted) sitesOn.add(name);
  else sitesOn.delete(name);
  // The extension now runs in pages that are open already, or no more.
  for (const tab of world.tabs)
    if (hosts.includes(new URL(world.urlOf(tab)).hostname)) {
      world.forgetBanner(tab);
      world.events.loaded.add(tab);
    }
}
