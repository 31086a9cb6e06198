import { useTexts, type Failure, type TextKey } from '../texts';

interface Props {
  readonly failure: Failure | undefined;
  /** The text for an unknown cause. */
  readonly otherwise: TextKey;
}

const MESSAGES = {
  'not-stored': 'error.notStored',
  'guide-gone': 'error.guideGone',
  'no-answer': 'error.noAnswer',
} as const;

/** Says why a command failed, and what to do. */
export function FailureNotice({ failure, otherwise }: Props) {
  const t = useTexts();
  if (!failure) return null;
  return (
    <p class="notice failure" role="alert">
      {t(failure === 'failed' ? otherwise : MESSAGES[failure])}
    </p>
  );
}
