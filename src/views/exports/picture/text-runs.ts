/** A character where the browser put it. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Characters that stand on one line without a gap of their own between them. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Less than that is rounding. */
const GAP = 0.75;

/**
 * Runs that look the same wherever they are drawn: Chinese and other characters apart, because browsers set a
 * gap between them by themselves and drawing programs do not. What lies beyond `limit` is cut with …, which is
 * `dots` wide.
 */
export function toRuns(glyphs: readonly Glyph[], limit: number, dots: number): readonly Run[] {
  const runs: Run[] = [];
  let isWide = false;
  let cutAt: number | null = null;
  for (const { text, left, right, top } of glyphs) {
    const last = runs[runs.length - 1];
    if (cutAt !== null && Math.abs(top - cutAt) < 1) continue;
    const wide = WIDE.test(text);
    const isCut = right > limit + 0.5 || (right > limit - dots && isLastFitting(glyphs, limit));
    const shown = isCut ? '…' : text;
    if (isCut) cutAt = top;
    const follows =
      last !== undefined &&
      wide === isWide &&
      Math.abs(last.top - top) < 1 &&
      Math.abs(left - last.right) < GAP;
    if (follows) runs[runs.length - 1] = { ...last, text: last.text + shown, right };
    else runs.push({ text: shown, left, right, top });
    isWide = wide;
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

/** Whether some of the text lies beyond the limit, so that the dots need room before it. */
function isLastFitting(glyphs: readonly Glyph[], limit: number): boolean {
  const last = glyphs[glyphs.length - 1];
  return last !== undefined && last.right > limit + 0.5;
}
