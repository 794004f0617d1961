import type { Ask } from '#analyses/analysis.ts';
import { formatPeriod, parsePeriod } from '#core/period.ts';
import type { Job } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { LookupAnswer, LookupFigure } from '../../../api/lookup.ts';
import type { LookupSource } from '../../answering.ts';
import type { Reading } from '../../reading.ts';
import { MIN_BASE } from '../../synonyms.ts';

export type Answered = Partial<LookupAnswer> & Pick<LookupAnswer, 'problem'>;

/** Whoever asks, and what tables are read with. */
export interface ObjectAsk {
  readonly ask: Ask;
  readonly job: Job;
}

/** Tables under the choices of a page; people filters do not apply to what is scored, reviewed or honoured. */
export async function tablesUnder(
  from: LookupSource,
  ids: readonly string[],
  choices: Readonly<Record<string, string>>,
  { job }: ObjectAsk,
): Promise<(id: string) => StatTable | undefined> {
  const tables = await from.tables(ids, { filters: [], choices }, job);
  return (id) => tables.get(id);
}

/** What is left of the words besides units: parts of names of offices, dimensions. */
export const unreadIn = ({ words }: Reading): readonly string[] =>
  words.flatMap(({ kind, text }) => (kind === 'unread' ? [text] : []));

/** Whom the words name: units, the units of a place, an office, and words that were not read as anything. */
export function namesIn(reading: Reading): readonly string[] {
  const [scope] = reading.scopes;
  const offices = reading.conditions.flatMap(({ dimension, values }) =>
    dimension === 'office' ? values.map(String) : [],
  );
  if (offices.length > 0) return offices;
  if (scope?.type === '单位') return [scope.name];
  if (scope?.type === 'place') return [...scope.units, scope.name.replace(/各单位$/, '')];
  return unreadIn(reading);
}

/** The objects that are meant: of the very name, else those whose name holds it. */
export function findObjects(names: readonly string[], objects: readonly string[]): readonly string[] {
  const exact = objects.filter((object) => names.includes(object));
  if (exact.length > 0) return exact;
  const typed = names.filter((name) => name.length > 1);
  return objects.filter((object) => typed.some((name) => object.includes(name) || name.includes(object)));
}

/** The newest of the labels that is the period asked for; the first while none is. Labels stand newest first. */
export function findPeriod(wanted: string | null, labels: readonly string[]): string | null {
  if (wanted === null) return labels[0] ?? null;
  const exact = labels.find((label) => label === wanted);
  if (exact !== undefined) return exact;
  return (
    labels.find((label) => {
      const period = parsePeriod(label);
      const asked = period && parsePeriod(wanted, period.year);
      return asked !== null && formatPeriod(asked) === label;
    }) ?? null
  );
}

export const noPeriod = (wanted: string | null, labels: readonly string[], what: string): string =>
  `没有${wanted ?? ''}的${what}；有：${labels.slice(0, 6).join('、')}${labels.length > 6 ? '等' : ''}`;

/** A number of one row, with the cell that it stands in. */
export function figureOf(
  from: LookupSource,
  at: Pick<LookupFigure, 'label' | 'format' | 'unit' | 'value'> & { readonly isAsked?: boolean },
  drill: LookupFigure['drill'],
  choices: Readonly<Record<string, string>>,
): LookupFigure {
  return {
    ...{ isAsked: false, ...at, n: null, known: null, isSmall: false, drill, together: null },
    question: { asOf: from.asOf, filters: [], choices },
  };
}

/** Words that were passed over, those that named something here left out. */
export function leftUnread(reading: Reading, used: readonly string[]): string | null {
  const left = unreadIn(reading).filter((word) => !used.includes(word));
  return left.length > 0 ? `没有读懂${left.map((word) => `“${word}”`).join('、')}，下面的数没有按它查` : null;
}

/** What stands in every answer of this kind. */
export const COMMON = { nearby: [], minBase: MIN_BASE.people, behind: 'records' } as const;
