import { useEffect, useState } from 'preact/hooks';
import type { OptionalSite } from '../../core/guides/guide-index';
import type { GuideModel } from '../../core/guides/guide-model';
import { isOn, sitesToOffer } from '../../core/pages/optional-sites';
import { loadSites } from '../../platform/collection';
import { requestHosts, grantedOptionalHosts } from '../../platform/host-access';
import { sendCommand } from '../../platform/receive-messages';
import { storedState } from '../../platform/storage';

export interface SiteOfferState {
  readonly sites: readonly OptionalSite[];
  readonly accept: () => void;
  readonly decline: () => void;
}

/** The sites to offer with a guide, each once in a lifetime. Looked up only after the guide is on the screen. */
export function useSiteOffer(
  view: GuideModel | undefined,
  onFailure: (error?: unknown) => void,
): SiteOfferState {
  const [sites, setSites] = useState<readonly OptionalSite[]>([]);
  const guide = view?.guide;
  useEffect(() => {
    setSites([]);
    if (!guide) return undefined;
    let isWanted = true;
    const look = async () => {
      const [all, on, state] = await Promise.all([loadSites(), grantedOptionalHosts(), storedState.read()]);
      const found = sitesToOffer(all, guide, view.destination, on, state.offeredSites);
      // Another guide may have been opened meanwhile.
      if (!isWanted) return;
      setSites(found);
      if (found.length > 0)
        await sendCommand({ type: 'note-offered-sites', services: found.map(({ service }) => service) });
    };
    look().catch(onFailure);
    return () => {
      isWanted = false;
    };
  }, [guide?.id]);
  return {
    sites,
    accept() {
      requestHosts(sites.flatMap(({ hosts }) => hosts))
        .then(grantedOptionalHosts)
        .then((on) => setSites((old) => old.filter((site) => !isOn(site, on))), onFailure);
    },
    decline() {
      setSites([]);
    },
  };
}
