import { useContext } from 'preact/hooks';
import type { Inline } from '../../core/guides/rich-text';
import { ExternalLink } from '../elements/ExternalLink';
import { GuideContext } from './guide-context';

export function Inlines({ of }: { of: readonly Inline[] }) {
  return of.map((inline, index) => <InlineNode key={index} of={inline} />);
}

function InlineNode({ of }: { of: Inline }) {
  const guide = useContext(GuideContext);
  if (typeof of === 'string') return of;
  switch (of.type) {
    case 'strong':
      return (
        <strong>
          <Inlines of={of.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines of={of.children} />
        </em>
      );
    case 'deleted':
      return (
        <del>
          <Inlines of={of.children} />
        </del>
      );
    case 'code':
      return <code>{of.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <ExternalLink href={of.href}>
          <Inlines of={of.children} />
        </ExternalLink>
      );
    case 'guide-link':
      return (
        <button type="button" class="link" onClick={() => guide?.onOpenGuide(of.guide)}>
          <Inlines of={of.children} />
        </button>
      );
  }
}
