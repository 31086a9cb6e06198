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
        d="M8.5 16.5C8.5 8 22.5 6 23 13.5M18.5 11.4L23 15.3 27 11.2"
        fill="none"
        stroke="#fff"
        stroke-width="2.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="8.5" cy="22.5" r="3.3" fill="none" stroke="#fff" stroke-width="2.8" />
      <circle cx="23" cy="22.5" r="4.5" fill="#8fe3cc" />
    </>
  );
}
