import type { DataType } from '../guides/data-types';
import type { ServiceId } from '../pages/service';
import type { State } from '../state/state';

/** What the administrator of a school, library or company has set for everybody there. */
export interface Policies {
  /** Whether the welcome page opens after the installation. */
  readonly welcome: boolean;
  /** Whether guides end with the link for reports. */
  readonly reportLink: boolean;
  /** The destinations that guides start with, as long as the person hasn't chosen otherwise. */
  readonly destinations: Readonly<Partial<Record<DataType, ServiceId>>>;
  /** The services on whose sites no guide shows. */
  readonly hiddenSites: readonly ServiceId[];
}

export type PolicyName = keyof Policies;

/** Without any policy. */
export const NO_POLICIES: Policies = { welcome: true, reportLink: true, destinations: {}, hiddenSites: [] };

/** The state with the organization's destinations where the person has chosen none. Is shown, never stored. */
export const withDefaults = (state: State, { destinations }: Pick<Policies, 'destinations'>): State => ({
  ...state,
  preferences: {
    ...state.preferences,
    destinations: { ...destinations, ...state.preferences.destinations },
  },
});

/** Whether the organization has turned off the guides on a service's sites. */
export const isTurnedOff = ({ hiddenSites }: Pick<Policies, 'hiddenSites'>, service: ServiceId): boolean =>
  hiddenSites.includes(service);
