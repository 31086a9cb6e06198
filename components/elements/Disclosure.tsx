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
 * A part that can be folded away. What is in a folded one is drawn only once the rest is on the screen; the browser's
 * search in the page finds it there.
 */
export function Fold({ summary, open = false, class: className, onToggle, children }: Props) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    setPainted(true);
  }, []);
  return (
    <details
      open={open}
      class={className}
      onToggle={(event) => {
        onToggle?.(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {(isPainted || open) && children}
    </details>
  );
}
