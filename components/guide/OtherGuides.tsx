import type { GuideModel } from '../../core/guides/guide-model';
import { Disclosure } from '../elements/Disclosure';
import { useTexts } from '../texts';

interface Props {
  readonly others: GuideModel['others'];
  readonly onOpenGuide: (guide: string) => void;
}

/** The page's other guides, collapsed: the person may need another one. */
export function OtherGuides({ others, onOpenGuide }: Props) {
  const t = useTexts();
  if (others.length === 0) return null;
  return (
    <Disclosure class="disclosure" summary={<h3>{t('guide.others', [String(others.length)])}</h3>}>
      <ul class="links" lang="en" dir="ltr">
        {others.map(({ id, title }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => onOpenGuide(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
