import '../../assets/page.css';
import { guides, problems, texts } from 'virtual:preview';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dispatch } from '../../components/dispatch';
import { Choice } from '../../components/elements/Choice';
import { GuideView } from '../../components/guide/GuideView';
import { progressOf } from '../../core/guides/progress';
import { stepsOf } from '../../core/guides/steps';
import { Texts, type Translate } from '../../components/texts';
import type { ServiceId } from '../../core/pages/service';

const translate: Translate = (key, substitutions = []) =>
  (texts[key] ?? key).replace(/\$(\d)/g, (gap, n: string) => substitutions[Number(n) - 1] ?? gap);

const idInAddress = () => decodeURIComponent(location.hash.slice(1));

/** The problems of the folder, and one of its guides as the surfaces show it. */
function Preview() {
  const [id, setId] = useState(idInAddress);
  const [destination, setDestination] = useState<ServiceId>();
  useEffect(() => {
    const follow = () => {
      setId(idInAddress());
      setDestination(undefined);
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, []);
  const open = (guide: string) => {
    location.hash = encodeURIComponent(guide);
  };
  const guide = guides.find((one) => one.id === id) ?? guides[0];
  const only = guide?.destinations.length === 1 ? guide.destinations[0] : undefined;
  const chosen = destination ?? only;
  return (
    <main class="surface popup" style="display: grid; gap: 12px; padding: 16px">
      {problems.length > 0 && (
        <pre class="notice" role="alert" style="white-space: pre-wrap">
          {problems.join('\n')}
        </pre>
      )}
      {guide && (
        <>
          <Choice
            label="Guide"
            value={guide.id}
            options={guides.map((one) => ({ value: one.id, label: one.title }))}
            onChoose={open}
          />
          <Dispatch.Provider
            value={(command) => {
              if (command.type === 'choose-destination') setDestination(command.destination);
            }}
          >
            <GuideView
              view={{
                guide,
                names: guide.names,
                others: [],
                progress: progressOf(stepsOf(guide), undefined),
                ...(chosen !== undefined && { destination: chosen }),
              }}
              onOpenGuide={open}
            />
          </Dispatch.Provider>
        </>
      )}
    </main>
  );
}

const root = document.getElementById('root');
if (root)
  render(
    <Texts.Provider value={translate}>
      <Preview />
    </Texts.Provider>,
    root,
  );
