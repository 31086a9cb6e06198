import type { ComponentChildren, RefObject } from 'preact';
import type { SectionKind } from '../../core/guides/guide';
import type { GuideModel } from '../../core/guides/guide-model';
import { Route } from '../elements/Route';
import { useDispatch } from '../dispatch';
import { useTexts } from '../texts';
import { serviceName } from './guide-context';
import { RichText } from './RichText';
import { UndoBar } from './UndoBar';
import type { ArrivalState } from './use-arrival';

interface Props {
  readonly view: GuideModel;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly arrival: ArrivalState;
}

/** Asks whether everything has arrived, and says where to look; after the answer, says what is left to do. */
export function Arrival({ view, title, arrival }: Props) {
  const t = useTexts();
  const destination = serviceName(view, arrival.destination ?? '');
  const isFinished = arrival.stage === 'finished';
  const { source } = arrival;
  return (
    <>
      <Route
        source={source === undefined ? '' : serviceName(view, source)}
        destination={destination}
        filled={1}
      />
      <h2 ref={title} tabindex={-1}>
        {isFinished ? t('arrival.finished') : t('arrival.question', [destination])}
      </h2>
      {isFinished ? (
        <>
          <Part view={view} kind="afterwards">
            <h3>{t('arrival.left')}</h3>
          </Part>
          <UndoBar undo={view.undo} onFocusLost={() => title.current?.focus()} />
        </>
      ) : (
        <>
          <Part view={view} kind="arrives">
            <h3 class="visually-hidden">{t('section.arrives')}</h3>
          </Part>
          <Answers view={view} arrival={arrival} />
        </>
      )}
    </>
  );
}

interface PartProps {
  readonly view: GuideModel;
  readonly kind: SectionKind;
  /** The heading: the destinations' headings in the text are one level below it. */
  readonly children: ComponentChildren;
}

/** What a guide says in its sections of a kind; nothing if it has none. */
function Part({ view, kind, children }: PartProps) {
  const sections = view.guide.sections.filter((section) => section.kind === kind);
  if (sections.length === 0) return null;
  return (
    <>
      {children}
      {sections.map(({ heading, blocks }) => (
        <RichText key={heading} blocks={blocks} />
      ))}
    </>
  );
}

function Answers({ view: { transfer }, arrival }: Pick<Props, 'view' | 'arrival'>) {
  const t = useTexts();
  const dispatch = useDispatch();
  if (!transfer) return null;
  const answer = (given: 'complete' | 'not-yet') =>
    dispatch({ type: 'answer-arrival', transfer: transfer.id, answer: given });
  return (
    <div class="answers">
      <button
        type="button"
        class="button primary"
        onClick={() => {
          arrival.finish();
          answer('complete');
        }}
      >
        {t('arrival.complete')}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          arrival.dismiss();
          answer('not-yet');
        }}
      >
        {t('arrival.notYet')}
      </button>
      <button type="button" class="button" onClick={arrival.report}>
        {t('arrival.problem')}
      </button>
    </div>
  );
}
