/** What a key asks the wall to do. */
export type WallCommand =
  | { readonly kind: 'next' | 'previous' | 'pause' | 'back' | 'index' | 'walk' | 'follow-ups' }
  | { readonly kind: 'digit'; readonly digit: string };

const KEYS: Readonly<Record<string, Exclude<WallCommand['kind'], 'digit'>>> = {
  ...{ ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', MediaTrackNext: 'next', ChannelUp: 'next' },
  ...{ ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', MediaTrackPrevious: 'previous' },
  ...{ ChannelDown: 'previous', ' ': 'pause', Enter: 'pause', MediaPlayPause: 'pause', MediaPlay: 'pause' },
  ...{ MediaPause: 'pause', ColorF3Blue: 'pause', Escape: 'back', Backspace: 'back', GoBack: 'back' },
  ...{ BrowserBack: 'back', MediaStop: 'back', '?': 'index', '？': 'index', ColorF0Red: 'index' },
  ...{ ContextMenu: 'index', Guide: 'index', ColorF1Green: 'walk', ColorF2Yellow: 'follow-ups' },
};

/** Keys of a keyboard and of a remote control; null for all others, which the browser keeps. */
export function commandOf(key: string): WallCommand | null {
  if (/^[0-9]$/.test(key)) return { kind: 'digit', digit: key };
  const kind = KEYS[key];
  return kind === undefined ? null : { kind };
}

/** Of so many units the number that was typed: at once where no further digit could belong to it. */
export function typedNumber(
  digits: string,
  units: number,
): { readonly number: number; readonly isComplete: boolean } {
  const number = Number(digits);
  const isComplete = number * 10 > units || digits.length >= String(units).length;
  return { number, isComplete };
}
