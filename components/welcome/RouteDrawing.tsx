/** A photo on a grid of 56 by 44. */
function Photo({ class: className }: { class: string }) {
  return (
    <g class={className}>
      <rect class="paper" width="56" height="44" rx="8" />
      <path class="hills" d="M6 36l13-15 10 11 7-7 14 11z" />
      <circle class="sun" cx="39" cy="14" r="4.5" />
    </g>
  );
}

/** A copy of a photo goes from one service to another, and the original stays. It moves once; `welcome.css` moves it. */
export function RouteDrawing() {
  return (
    <svg class="drawing route-drawing" viewBox="0 0 400 96" aria-hidden="true">
      <path class="way" d="M48 48h304" />
      <path class="gone" d="M48 48h304" pathLength="1" />
      <rect class="tile" x="2" y="2" width="92" height="92" rx="24" />
      <rect class="tile to" x="306" y="2" width="92" height="92" rx="24" />
      <rect class="tile there" x="306" y="2" width="92" height="92" rx="24" />
      <Photo class="photo" />
      <Photo class="photo copy" />
    </svg>
  );
}
