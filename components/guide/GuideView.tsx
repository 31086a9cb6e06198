import type { Ref } from 'preact';
import type { Section, SectionKind } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import { Blocks } from './Blocks';
import { DestinationSelect } from './DestinationSelect';
import { Disclosure } from '../elements/Disclosure';
import { GuideContext } from './guide-context';
import { OtherGuides } from './OtherGuides';
import { StepList } from './StepList';
import { useTexts } from '../texts';
import { TransferMenu } from './TransferMenu';
import { UndoBar } from './UndoBar';

export interface GuideViewProps {
  readonly view: GuideModel;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** The section that is expanded initially, besides the steps. */
  readonly expanded?: SectionKind | undefined;
  readonly onOpenGuide: (guide: string) => void;
}

/** A guide as every surface shows it: the route, the introduction (before a transfer), the steps and other sections. */
export function GuideView(props: GuideViewProps) {
  const { view, titleRef, expanded, onOpenGuide } = props;
  const t = useTexts();
  const { guide, destination } = view;
  const formatted = guide.formatted[t('language')];
  return (
    <GuideContext.Provider value={{ view, onOpenGuide }}>
      <article class="guide">
        <h2 ref={titleRef ?? null} tabIndex={-1}>
          {guide.title}
        </h2>
        <div class="route">
          <span>{t('guide.from', [formatted?.sources ?? ''])}</span>
          <DestinationSelect view={view} />
        </div>
        <UndoBar undo={view.undo} />
        {destination === undefined && <p class="notice">{t('guide.chooseFirst')}</p>}
        {!view.transfer && (
          <div class="rich">
            <Blocks of={guide.intro} />
          </div>
        )}
        <div class="disclosures">
          {guide.sections.map((section, index) => (
            <SectionView
              key={`${guide.id}-${String(index)}`}
              section={section}
              isExpanded={section.kind === expanded}
            />
          ))}
        </div>
        <TransferMenu view={view} />
        <OtherGuides others={view.others} onOpenGuide={onOpenGuide} />
        {formatted?.checked !== undefined && <p class="small">{t('guide.checked', [formatted.checked])}</p>}
      </article>
    </GuideContext.Provider>
  );
}

function SectionView({ section, isExpanded }: { section: Section; isExpanded: boolean }) {
  if (section.kind !== 'steps')
    return (
      <Disclosure class="disclosure" open={isExpanded} summary={section.heading}>
        <div class="rich">
          <Blocks of={section.blocks} />
        </div>
      </Disclosure>
    );
  return (
    <section>
      <StepList steps={section.steps} />
      <div class="rich">
        <Blocks of={section.blocks} />
      </div>
    </section>
  );
}
