/** The extension's icon: a ring, an arrow and a disc, from A to B. The same drawing as `assets/icon.svg`. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <LogoShapes />
    </svg>
  );
}

/** The same within another drawing. */
export function LogoShapes() {
  return (
    <>
      <rect width="32" height="32" rx="8" fill="#0b6b58" />
      <path
        d="M8.5 16.5C8.5 5.5 23 4.5 23 15M19.6 12.9L23 16.2 26.4 12.9"
        fill="none"
        stroke="#fff"
        stroke-width="2.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="8.5" cy="22.5" r="3.3" fill="none" stroke="#fff" stroke-width="2.8" />
      <circle cx="23" cy="23.2" r="4.3" fill="#8fe3cc" />
    </>
  );
}
