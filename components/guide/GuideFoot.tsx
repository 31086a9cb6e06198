import { useContext } from 'preact/hooks';
import { isOld } from '../../core/guides/age';
import type { GuideModel } from '../../core/guides/guide-model';
import { reportUrl } from '../../core/guides/report-url';
import { stepsOf } from '../../core/guides/steps';
import { ExternalLink } from '../elements/ExternalLink';
import { Report } from '../report';
import { useTexts } from '../texts';

/** How far a guide can be relied on, and where to report what doesn't match. */
export function GuideFoot({ view }: { view: GuideModel }) {
  return (
    <>
      <ReportLink view={view} />
      <LastChecked view={view} />
    </>
  );
}

function ReportLink({ view: { guide, transfer, progress } }: { view: GuideModel }) {
  const t = useTexts();
  const form = useContext(Report);
  if (!form) return null;
  const index = progress.current ?? -1;
  const slug = transfer && stepsOf(guide)[index]?.slug;
  const url = reportUrl(form.address, {
    guide,
    step: slug === undefined ? undefined : { number: index + 1, slug },
    browserName: form.browserName,
  });
  if (url === undefined) return null;
  return (
    <p class="small">
      <ExternalLink href={url}>{t('guide.report')}</ExternalLink>
    </p>
  );
}

function LastChecked({ view: { guide } }: { view: GuideModel }) {
  const t = useTexts();
  const day = guide.formatted[t('language')]?.checked;
  if (guide.checked === undefined || day === undefined) return null;
  const text = isOld(guide.checked, Date.now()) ? 'guide.old' : 'guide.checked';
  return <p class="small">{t(text, [day])}</p>;
}
