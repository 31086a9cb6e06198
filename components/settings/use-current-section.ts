import { useEffect, useState } from 'preact/hooks';

/** The section that the person is reading, of those with the given ids. It follows the scrolling. */
export function useCurrentSection<Id extends string>(ids: readonly Id[]): Id | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    const look = () => setCurrent(findCurrent(ids));
    const events = ['scroll', 'resize', 'hashchange'] as const;
    for (const event of events) addEventListener(event, look, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, look);
    };
  }, [ids.join()]);
  return current;
}

function findCurrent<Id extends string>(ids: readonly Id[]): Id | undefined {
  const boxOf = (id: Id) => document.getElementById(id)?.getBoundingClientRect();
  const linked = ids.find((id) => location.hash === `#${id}`);
  const box = linked && boxOf(linked);
  // A short section near the end can't be scrolled to the top, but its link was followed.
  if (box && box.top >= 0 && box.bottom <= innerHeight) return linked;
  const scrollable = document.documentElement.scrollHeight - innerHeight;
  // While the page is scrolled, the line goes from the window's top to its bottom, so that it meets every section.
  const line = scrollable > 0 ? (innerHeight * scrollY) / scrollable : 0;
  return ids.findLast((id) => (boxOf(id)?.top ?? Infinity) <= line) ?? ids[0];
}
