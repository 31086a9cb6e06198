import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts';

/** The sections of the settings in their order; each is also the id that its link leads to. */
export const SECTIONS = ['destinations', 'display', 'sites', 'hiddenSites', 'shortcuts', 'data'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** A heading and a card with the section's rows. */
export function Section({ id, children }: { id: SectionId; children: ComponentChildren }) {
  const t = useTexts();
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`settings.${id}`)}</h2>
      {id !== 'data' && <p class="muted">{t(`settings.${id}Hint`)}</p>}
      <div class="card">{children}</div>
    </section>
  );
}
