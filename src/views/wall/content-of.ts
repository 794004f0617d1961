import { FOLLOW_UPS, unitOfKey, WALK } from '#app/wall/sequence.ts';
import { figurePanel, type WallContent, type Words } from '#charts/wall/content.ts';
import { followUpsPanel } from '#charts/wall/follow-ups.ts';
import { walkPanel } from '#charts/wall/walk.ts';
import type { FigureSpec } from '#core/figure.ts';
import { formatDateLong } from '#core/month.ts';
import type { Snapshot, SnapshotSaying } from '#publish/snapshot.ts';

import { shortener } from './short-names.ts';

/** What a screen shows, and what stands in its frame. */
export interface WallPage {
  readonly key: string;
  readonly content: WallContent;
  /** 截至2026年10月31日 */
  readonly when: string;
  readonly notes: readonly string[];
  /** Said behind them where there is room: 来源未填4人，不计入占比. */
  readonly asides?: readonly string[];
}

type Said = Pick<SnapshotSaying, 'headline' | 'lead' | 'numbers'>;

const atDate = ({ asOf }: Snapshot): string => `截至${formatDateLong(asOf)}`;

function wordsOf(parts: readonly Words[], shorten: (text: string) => string): readonly Words[] {
  return parts.map(({ text, told }) => ({ text: shorten(text), ...(told ? { told } : {}) }));
}

/** A sentence of a wall ends without its full stop. */
function withoutStop(words: readonly Words[]): readonly Words[] {
  return words
    .map((word, place) =>
      place === words.length - 1 ? { ...word, text: word.text.replace(/。$/, '') } : word,
    )
    .filter(({ text }) => text !== '');
}

function saidOf({ headline, lead, numbers }: Said, shorten: (text: string) => string) {
  return {
    headline: withoutStop(wordsOf(headline, shorten)),
    lead: wordsOf(lead, shorten),
    numbers: numbers.flatMap(({ label, value, unit }) => (value === null ? [] : [{ label, value, unit }])),
  };
}

function pageOf(snapshot: Snapshot, id: string, shorten: (text: string) => string): WallPage | null {
  const page = snapshot.pages.find((each) => each.id === id);
  if (!page) return null;
  return {
    ...{ key: id, when: page.when || atDate(snapshot), notes: page.notes.map(shorten) },
    asides: page.figures.flatMap(({ notes }) => notes).map(shorten),
    content: {
      ...{ title: page.title, honour: page.honour, ...saidOf(page, shorten) },
      panels: panelsOf(snapshot, page.figures, shorten),
    },
  };
}

const panelsOf = ({ tables }: Snapshot, figures: readonly FigureSpec[], shorten: (text: string) => string) =>
  figures.map((spec) => figurePanel(spec, tables, shorten));

function unitOf(snapshot: Snapshot, name: string, shorten: (text: string) => string): WallPage | null {
  const unit = snapshot.units.find((each) => each.unit === name);
  if (!unit) return null;
  return {
    ...{ key: `unit:${name}`, when: atDate(snapshot), notes: unit.notes.map(shorten) },
    content: {
      ...{ title: shorten(name), honour: false, ...saidOf(unit, shorten) },
      panels: panelsOf(snapshot, unit.figures, shorten),
    },
  };
}

function walkOf(snapshot: Snapshot, step: number, shorten: (text: string) => string): WallPage | null {
  const { walk } = snapshot;
  if (!walk) return null;
  return {
    ...{ key: WALK, when: atDate(snapshot), notes: walk.notes.map(shorten) },
    content: {
      ...{ title: '五年走一遍', honour: false, ...saidOf(walk, shorten) },
      panels: [walkPanel(walk, step)],
    },
  };
}

function followUpsOf(snapshot: Snapshot): WallPage | null {
  const { followUps } = snapshot;
  const [first] = followUps;
  if (!first) return null;
  const count = (verdict: string) => followUps.filter((each) => each.verdict === verdict).length;
  const [better, same, worse] = ['改善', '持平', '仍需用力'].map(count);
  const then = formatDateLong(first.thenAsOf);
  return {
    ...{ key: FOLLOW_UPS, when: atDate(snapshot), notes: [`与${then}公布的数相比`] },
    content: {
      ...{ title: '点题回看', honour: false, numbers: [] },
      headline: [
        { text: `上次点的${followUps.length}项，改善${better ?? 0}项` },
        ...((worse ?? 0) > 0 ? [{ text: `，` }, { text: `${worse ?? 0}项仍需用力`, told: true }] : []),
      ],
      lead: [{ text: `改善${better ?? 0}项，持平${same ?? 0}项，仍需用力${worse ?? 0}项。` }],
      panels: [followUpsPanel(followUps, then, formatDateLong(snapshot.asOf))],
    },
  };
}

/** The page of a key: of the snapshot, of a unit, the walk or the follow-ups; null for any other. */
export function wallPageOf(snapshot: Snapshot, key: string, step = Infinity): WallPage | null {
  const shorten = shortener(snapshot);
  const unit = unitOfKey(key);
  if (unit !== null) return unitOf(snapshot, unit, shorten);
  if (key === WALK) return walkOf(snapshot, step, shorten);
  if (key === FOLLOW_UPS) return followUpsOf(snapshot);
  return pageOf(snapshot, key, shorten);
}
