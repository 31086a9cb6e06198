import type { Pinning } from '../../core/pinning';
import { LogoShapes } from '../elements/Logo';
import { useTexts } from '../texts';

const TEXTS = {
  pin: 'welcome.pinDrawing',
  eye: 'welcome.pinDrawingEye',
  gear: 'welcome.pinDrawingGear',
} as const;

/** On a grid of 16 by 16. */
const PUZZLE =
  'M2.5 5.5h2.7a1.9 1.9 0 1 1 3.6 0h2.7v2.7a1.9 1.9 0 1 1 0 3.6v2.7h-9v-2.9a1.7 1.7 0 1 0 0-3.2z';
const SIGNS = {
  pin: 'M5.5 2.5h5M6.3 2.5v4L4.5 9.3h7L9.7 6.5v-4M8 9.3v4.4',
  eye: 'M1.5 8s2.4-4.3 6.5-4.3S14.5 8 14.5 8 12.1 12.3 8 12.3 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  gear: 'M8 3.7a4.3 4.3 0 1 0 0 8.6 4.3 4.3 0 0 0 0-8.6zM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3zM8 2v1.7M8 12.3V14M2 8h1.7M12.3 8H14M3.8 3.8L5 5M11 11l1.2 1.2M12.2 3.8L11 5M5 11l-1.2 1.2',
} as const;

/** The end of the browser's toolbar with its list of extensions. Its style sheet mirrors it for right-to-left texts. */
export function PinDrawing({ pinning }: { pinning: Exclude<Pinning, 'none'> }) {
  const t = useTexts();
  return (
    <svg class="drawing pin-drawing" viewBox="0 0 360 168" role="img" aria-label={t(TEXTS[pinning])}>
      <path class="window" d="M1 168V13a12 12 0 0 1 12-12h334a12 12 0 0 1 12 12v155" />
      <rect class="faint" x="16" y="13" width="216" height="26" rx="13" />
      <path class="text" d="M34 26h92" />
      <rect class="here" x="246" y="10" width="32" height="32" rx="8" />
      <path class="sign" transform="translate(252 16) scale(1.25)" d={PUZZLE} />
      <rect class="faint" x="288" y="16" width="20" height="20" rx="10" />
      <path class="text" d="M328 20h16M328 26h16M328 32h16" />
      <path class="list" d="M96 168V62a10 10 0 0 1 10-10h192a10 10 0 0 1 10 10v106" />
      <path class="text" d="M112 72h64" />
      <rect class="here" x="104" y="86" width="196" height="36" rx="8" />
      <g transform="translate(114 94) scale(0.625)">
        <g class="unmirrored">
          <LogoShapes />
        </g>
      </g>
      <path class="text name" d="M146 104h92" />
      <path class="sign" transform="translate(272 94) scale(1.25)" d={SIGNS[pinning]} />
      <rect class="faint" x="114" y="134" width="20" height="20" rx="5" />
      <path class="text" d="M144 144h72" />
      <path class="sign other" transform="translate(272 134) scale(1.25)" d={SIGNS[pinning]} />
    </svg>
  );
}
