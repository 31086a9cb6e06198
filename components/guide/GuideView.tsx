import type { Ref } from 'preact';
import type { Section, SectionKind } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import type { ServiceId } from '../../core/pages/service';
import type { TransferAct } from '../../core/state/transfer';
import { Blocks } from './Blocks';
import { DestinationSelect } from './DestinationSelect';
import { Fold } from '../elements/Disclosure';
import { GuideContext } from './guide-context';
import { OtherGuides } from './OtherGuides';
import { StepList } from './StepList';
import { useTexts } from '../texts';
import { TransferMenu } from './TransferMenu';
import { UndoBar } from './UndoBar';

export interface GuideViewProps {
  readonly view: GuideModel;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** A section that is unfolded from the start. */
  readonly unfolded?: SectionKind | undefined;
  readonly onChooseDestination: (destination: ServiceId) => void;
  readonly onOpenGuide: (guide: string) => void;
  readonly onAct: (act: TransferAct) => void;
}

/** A guide as every surface shows it: what helps now, then the choice, then the rest folded away. */
export function GuideView(props: GuideViewProps) {
  const { view, titleRef, unfolded, onChooseDestination, onOpenGuide, onAct } = props;
  const t = useTexts();
  const { guide, destination } = view;
  const formatted = guide.formatted[t('language')];
  return (
    <GuideContext.Provider value={{ view, onOpenGuide, onAct }}>
      <article class="guide">
        <h2 ref={titleRef ?? null} tabIndex={-1}>
          {guide.title}
        </h2>
        <div class="route">
          <span>{t('guide.from', [formatted?.sources ?? ''])}</span>
          <DestinationSelect view={view} onChoose={onChooseDestination} />
        </div>
        <UndoBar
          undo={view.undo}
          onUndo={(act) => {
            onAct({ type: 'undo', act });
          }}
        />
        {destination === undefined && <p class="notice">{t('guide.chooseFirst')}</p>}
        {!view.transfer && (
          <div class="rich">
            <Blocks of={guide.intro} />
          </div>
        )}
        <div class="folds">
          {guide.sections.map((section, index) => (
            <SectionView
              key={`${guide.id}-${String(index)}`}
              section={section}
              isUnfolded={section.kind === unfolded}
            />
          ))}
        </div>
        <TransferMenu view={view} onAct={onAct} />
        <OtherGuides others={view.others} onOpenGuide={onOpenGuide} />
        {formatted?.checked !== undefined && <p class="small">{t('guide.checked', [formatted.checked])}</p>}
      </article>
    </GuideContext.Provider>
  );
}

function SectionView({ section, isUnfolded }: { section: Section; isUnfolded: boolean }) {
  if (section.kind !== 'steps')
    return (
      <Fold class="fold" open={isUnfolded} summary={section.heading}>
        <div class="rich">
          <Blocks of={section.blocks} />
        </div>
      </Fold>
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
