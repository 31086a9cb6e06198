import { useState } from 'preact/hooks';
import type { OptionalSite } from '../../core/guides/guide-index';
import type { GuideModel } from '../../core/guides/guide-model';
import { isTurnedOff } from '../../core/policies/policies';
import { isOn, sitesToOffer } from '../../core/pages/optional-sites';
import { loadSites } from '../../platform/collection';
import { requestHosts, grantedOptionalHosts } from '../../platform/host-access';
import { sendCommand } from '../../platform/receive-messages';
import { readPolicies } from '../../platform/policies';
import { storedState } from '../../platform/storage';
import { useLoaded } from '../use-loaded';

/** The sites to offer with a guide. Each is offered only once. They are loaded after the guide is rendered. */
export function useSiteOffer(view: GuideModel | undefined, onFailure: (error?: unknown) => void) {
  const [sites, setSites] = useState<readonly OptionalSite[]>([]);
  const guide = view?.guide;
  const load = async () => {
    setSites([]);
    if (!guide) return [];
    const [all, on, state, policies] = await Promise.all([
      loadSites(),
      grantedOptionalHosts(),
      storedState.read(),
      readPolicies(),
    ]);
    const useful = all.filter(({ service }) => !isTurnedOff(policies, service));
    return sitesToOffer(useful, guide, view.destination, on, state.offeredSites);
  };
  const offer = (found: readonly OptionalSite[]) => {
    setSites(found);
    const services = found.map(({ service }) => service);
    if (found.length > 0) sendCommand({ type: 'note-offered-sites', services }).catch(onFailure);
  };
  useLoaded(load, offer, onFailure, [guide?.id]);
  return {
    sites,
    accept: () => {
      requestHosts(sites.flatMap(({ hosts }) => hosts))
        .then(grantedOptionalHosts)
        .then((on) => setSites((old) => old.filter((site) => !isOn(site, on))), onFailure);
    },
    decline: () => setSites([]),
  };
}
