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
 * A part that can be collapsed. The content of a collapsed one is drawn once the rest is on the screen, where the browser's
 * search in the page finds it.
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
