import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts';

interface Props {
  /** The services' names. */
  readonly source: string;
  readonly destination: string | undefined;
  /** How far the transfer is, from 0 to 1. */
  readonly filled: number;
  /** A button below the destination that changes it; its name is on the button then. */
  readonly change?: ComponentChildren;
  /** One line without tiles, for lists. */
  readonly isCompact?: boolean;
}

/** From where to where, and how far: the head of every guide, and a transfer's entry in a list. */
export function Route({ source, destination, filled, change, isCompact = false }: Props) {
  const t = useTexts();
  const isThere = filled >= 1;
  return (
    <div class={`route${isCompact ? ' compact' : ''}`}>
      <span class="visually-hidden">
        {destination === undefined ? t('guide.from', [source]) : t('guide.route', [source, destination])}
      </span>
      <span class="node" aria-hidden="true">
        {!isCompact && <span class="tile">{initials(source)}</span>}
        <bdi>{source}</bdi>
      </span>
      <span class={`track${isThere ? ' full' : ''}`} aria-hidden="true">
        <span style={{ inlineSize: `${String(Math.round(Math.min(filled, 1) * 100))}%` }} />
      </span>
      <span class={`node to${destination === undefined ? '' : ' set'}`}>
        {!isCompact && (
          <span class="tile" aria-hidden="true">
            {destination === undefined ? '?' : initials(destination)}
          </span>
        )}
        {change ?? <bdi aria-hidden="true">{destination ?? t('guide.whereTo')}</bdi>}
      </span>
    </div>
  );
}

/** Two letters for a service: those of its first two words, or the first two of its only one. */
function initials(name: string): string {
  const [first = '', second] = name.split(/\s+/).map((word) => [...word]);
  return second ? `${first[0] ?? ''}${second[0] ?? ''}` : `${first[0] ?? ''}${first[1] ?? ''}`;
}
