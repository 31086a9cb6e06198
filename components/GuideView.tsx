import type { Ref } from 'preact';
import type { Section } from '../core/guide';
import type { GuideView as View } from '../core/guide-view';
import type { ServiceId } from '../core/service';
import { Blocks } from './Blocks';
import { DestinationSelect } from './DestinationSelect';
import { GuideContext, serviceNames } from './guide-context';
import { OtherGuides } from './OtherGuides';
import { StepList } from './StepList';
import { useTexts } from './texts';

export interface GuideViewProps {
  readonly view: View;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly onChooseDestination: (destination: ServiceId) => void;
  readonly onOpenGuide: (guide: string) => void;
}

/** A guide as every surface shows it: what helps now, then the choice, then the rest folded away. */
export function GuideView({ view, titleRef, onChooseDestination, onOpenGuide }: GuideViewProps) {
  const t = useTexts();
  const { guide, destination } = view;
  const sources = serviceNames(view, guide.sources, 'conjunction');
  return (
    <GuideContext.Provider value={{ view, onOpenGuide }}>
      <article class="guide">
        <h2 ref={titleRef ?? null} tabIndex={-1}>
          {guide.title}
        </h2>
        <div class="route">
          <span>{t('guide.from', [sources])}</span>
          <DestinationSelect view={view} onChoose={onChooseDestination} />
        </div>
        {destination === undefined && <p class="notice">{t('guide.chooseFirst')}</p>}
        <div class="rich">
          <Blocks of={guide.intro} />
        </div>
        <div class="folds">
          {guide.sections.map((section, index) => (
            <SectionView key={`${guide.id}-${String(index)}`} section={section} guide={guide.id} />
          ))}
        </div>
        <OtherGuides others={view.others} onOpenGuide={onOpenGuide} />
        {guide.checked !== undefined && <p class="small">{t('guide.checked', [formatDay(guide.checked)])}</p>}
      </article>
    </GuideContext.Provider>
  );
}

function SectionView({ section, guide }: { section: Section; guide: string }) {
  if (section.kind !== 'steps')
    return (
      <details class="fold">
        <summary>{section.heading}</summary>
        <div class="rich">
          <Blocks of={section.blocks} />
        </div>
      </details>
    );
  return (
    <section>
      <StepList steps={section.steps} guide={guide} />
      <div class="rich">
        <Blocks of={section.blocks} />
      </div>
    </section>
  );
}

const formatDay = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
