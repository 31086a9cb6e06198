import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Section } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import { Disclosure } from '../elements/Disclosure';
import { useTexts } from '../texts';
import { Arrival } from './Arrival';
import { GuideContext, useGuideLanguage } from './guide-context';
import { GuideFoot } from './GuideFoot';
import { GuideHead } from './GuideHead';
import { OtherGuides } from './OtherGuides';
import { RichText } from './RichText';
import { SentNotice } from './SentNotice';
import { StepList } from './StepList';
import { TransferMenu } from './TransferMenu';
import { UndoBar } from './UndoBar';
import { useArrival, type ArrivalState } from './use-arrival';

export interface GuideViewProps {
  readonly view: GuideModel;
  readonly titleRef?: RefObject<HTMLHeadingElement | null>;
  /** Held by the surface if it needs to know; otherwise by the guide itself. */
  readonly arrival?: ArrivalState;
  readonly onOpenGuide: (guide: string) => void;
}

/** A guide as every surface shows it, or the question whether its transfer has arrived. */
export function GuideView({ view, titleRef, arrival: given, onOpenGuide }: GuideViewProps) {
  const own = useArrival(view);
  const arrival = given ?? own;
  const ownTitle = useRef<HTMLHeadingElement>(null);
  const title = titleRef ?? ownTitle;
  const { stage } = arrival;
  const before = useRef(stage);
  useEffect(() => {
    // The pressed button is gone: the focus moves to the new content.
    if (before.current !== stage) title.current?.focus();
    before.current = stage;
  }, [stage]);
  const isGuide = stage === 'guide' || stage === 'problem';
  return (
    <GuideContext.Provider value={{ view: { ...view, ...destinationOf(arrival) }, onOpenGuide }}>
      <article class="guide" aria-label={view.guide.title}>
        {isGuide ? (
          <Guide view={view} title={title} arrival={arrival} onOpenGuide={onOpenGuide} />
        ) : (
          <Arrival view={view} title={title} arrival={arrival} />
        )}
      </article>
    </GuideContext.Provider>
  );
}

const destinationOf = ({ destination }: ArrivalState) => (destination === undefined ? {} : { destination });

interface GuideProps {
  readonly view: GuideModel;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly arrival: ArrivalState;
  readonly onOpenGuide: (guide: string) => void;
}

function Guide({ view, title, arrival, onOpenGuide }: GuideProps) {
  const t = useTexts();
  const { guide } = view;
  return (
    <>
      <GuideHead view={view} titleRef={title} />
      <UndoBar undo={view.undo} onFocusLost={() => title.current?.focus()} />
      {view.progress.isComplete && <SentNotice view={view} onAsk={arrival.ask} />}
      <div class="sections">
        {guide.sections.map((section, index) => (
          <SectionView
            key={`${guide.id}-${String(index)}`}
            section={section}
            isExpanded={section.kind === 'wrong' && arrival.stage === 'problem'}
          />
        ))}
        {guide.intro.length > 0 && (
          <Disclosure class="disclosure" summary={<h3>{t('guide.intro')}</h3>}>
            <RichText blocks={guide.intro} />
          </Disclosure>
        )}
        <TransferMenu view={view} onComplete={arrival.finish} />
        <OtherGuides others={view.others} onOpenGuide={onOpenGuide} />
      </div>
      <GuideFoot view={view} />
    </>
  );
}

function SectionView({ section, isExpanded }: { section: Section; isExpanded: boolean }) {
  const t = useTexts();
  const language = useGuideLanguage();
  const { kind } = section;
  const heading =
    kind === 'other' ? <h3 {...language}>{section.heading}</h3> : <h3>{t(`section.${kind}`)}</h3>;
  if (kind !== 'steps')
    return (
      <Disclosure class={`disclosure ${kind}`} open={isExpanded} summary={heading}>
        <RichText blocks={section.blocks} />
      </Disclosure>
    );
  return (
    <section class="steps-section">
      <div class="visually-hidden">{heading}</div>
      <StepList steps={section.steps} />
      {section.blocks.length > 0 && <RichText blocks={section.blocks} />}
    </section>
  );
}
