import { useEffect, useState } from 'preact/hooks';
import type { OptionalSite } from '../../core/guides/guide-index';
import type { GuideModel } from '../../core/guides/guide-model';
import { isOn, sitesToOffer } from '../../core/pages/optional-sites';
import { loadSites } from '../../platform/collection';
import { requestHosts, switchedOnHosts } from '../../platform/host-access';
import { sendFromPage } from '../../platform/receive-messages';
import { offeredSites } from '../../platform/storage';

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
    if (!guide) return;
    const look = async () => {
      const [all, on, offered] = await Promise.all([loadSites(), switchedOnHosts(), offeredSites.get()]);
      const found = sitesToOffer(all, guide, view.destination, on, offered);
      setSites(found);
      if (found.length > 0)
        await sendFromPage({ type: 'sites-offered', services: found.map(({ service }) => service) });
    };
    look().catch(onFailure);
  }, [guide?.id]);
  return {
    sites,
    accept() {
      requestHosts(sites.flatMap(({ hosts }) => hosts))
        .then(switchedOnHosts)
        .then((on) => {
          setSites((old) => old.filter((site) => !isOn(site, on)));
        }, onFailure);
    },
    decline() {
      setSites([]);
    },
  };
}
