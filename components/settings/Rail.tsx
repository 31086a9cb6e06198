import { Logo } from '../elements/Logo';
import { useTexts } from '../texts';
import type { SectionId } from './Section';
import { useCurrentSection } from './use-current-section';

/** The page's title, and beside the sections, where there is room, links to them. */
export function Rail({ sections }: { sections: readonly SectionId[] }) {
  const t = useTexts();
  const current = useCurrentSection(sections);
  return (
    <header class="rail">
      <div class="brand">
        <Logo />
        <h1>{t('settings.title')}</h1>
      </div>
      <nav aria-label={t('settings.sections')}>
        <ul>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                {t(`settings.${id}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="small">{t('settings.saved')}</p>
    </header>
  );
}
