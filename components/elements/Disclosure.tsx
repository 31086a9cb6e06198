import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/**
 * A collapsible part. While collapsed, its content is rendered only after the first paint; from then on the browser's
 * find in page finds it.
 */
export function Disclosure({ summary, open = false, class: className, onToggle, children }: Props) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return (
    <details open={open} class={className} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {(isPainted || open) && children}
    </details>
  );
}
