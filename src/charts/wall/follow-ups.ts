import type { WallPanel } from './content.ts';
import { boxMark, type Ink, lineMark, textMark, type WallMark } from './marks.ts';
import { emWidth, fitEm } from './measure.ts';
import { drawing, type Room } from './room.ts';

export interface FollowUp {
  readonly label: string;
  readonly thenText: string;
  readonly nowText: string;
  readonly change: string;
  readonly verdict: '改善' | '持平' | '仍需用力';
}

const INK: Readonly<Record<FollowUp['verdict'], Ink>> = {
  改善: 'c-shilv',
  持平: 'text-2',
  仍需用力: 'accent-text',
};

function lineMarks(item: FollowUp, y: number, pitch: number, { width, u }: Room): WallMark[] {
  const verdict = emWidth('仍需用力') * 26 * u + 36 * u;
  const at = (share: number) => (width - verdict) * share;
  const size = 28 * u;
  const ink = INK[item.verdict];
  return [
    textMark([0, y], fitEm(item.label, (at(0.46) - 20 * u) / size), size, 'text-1'),
    textMark([at(0.6), y], item.thenText, size, 'text-3', { anchor: 'end' }),
    textMark([at(0.625), y], '→', size, 'text-3', { anchor: 'middle' }),
    textMark([at(0.65), y], item.nowText, 34 * u, 'text-1', { bold: true }),
    textMark([at(0.96), y], item.change, 25 * u, 'text-2', { anchor: 'end' }),
    boxMark([width - verdict, y - 21 * u, verdict, 42 * u], null, {
      ...{ edge: ink, edgeWidth: 1.6 * u, radius: 4 * u },
    }),
    textMark([width - verdict / 2, y], item.verdict, 26 * u, ink, { anchor: 'middle', bold: true }),
    lineMark([0, y + pitch / 2, width, y + pitch / 2], 'line', u),
  ];
}

/** Then and now, item by item, with what came of it. */
export function followUpsPanel(items: readonly FollowUp[], then: string, now: string): WallPanel {
  return {
    key: 'follow-ups',
    title: [{ text: `${then}到${now}` }],
    subtitle: '上次公布的数与这次的数，按同一口径',
    label: `上次点的题，${then}到${now}`,
    rule: 'plain',
    need: { leastHeight: 200, leastWidth: 900, weight: 1, tall: true, ideal: Infinity },
    draw: (room) => {
      if (items.length === 0) return null;
      const fits = Math.max(1, Math.floor(room.height / (52 * room.u)));
      const shown = items.slice(0, fits);
      const pitch = Math.min(96 * room.u, room.height / shown.length);
      const left = items.length - shown.length;
      return drawing(
        shown.flatMap((item, place) => lineMarks(item, (place + 0.5) * pitch, pitch, room)),
        left > 0 ? `另有${left}项` : null,
      );
    },
  };
}
