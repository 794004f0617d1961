import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { COMPOSITE } from '../book/league.ts';
import { parseStreakRule, type StreakRule } from '../book/streaks.ts';
import { ABOUT, STREAKS_HERE } from '../ids.ts';
import { aboutOf, isOfPeople, numberIn, ofLeague, sayCount, textIn } from '../said.ts';

export const STEADY_TOP = 'ranking.steady_top';
export const TAIL = 'ranking.streak';

/** Of fewer, the last ones are counted and not named. */
const LEAST_NAMED = 12;
const MOST_NAMED = 3;

type PlaceRule = StreakRule & { readonly kind: 'place' };

const whereOf = (row: TableRow): TableRow =>
  Object.fromEntries(
    ['object_type', 'group', 'object', 'dimension', 'rule'].map((name) => [name, row[name] ?? null]),
  );

interface Found {
  readonly rule: PlaceRule;
  /** The longest first. */
  readonly rows: readonly TableRow[];
}

/** The first rule on this side that somebody fulfils; nothing of rules that half or very many fulfil. */
export function foundStreaks(answers: Answers, side: '前' | '后'): Found | null {
  const about = aboutOf(answers);
  if (!about || isOfPeople(about)) return null;
  const rows = ofLeague(answers, STREAKS_HERE).filter((row) => row['dimension'] === COMPOSITE);
  for (const text of new Set(rows.map((row) => textIn(row, 'rule')))) {
    const rule = parseStreakRule(text);
    if (rule?.kind !== 'place' || rule.side !== side) continue;
    if (rule.places * 2 > (numberIn(about, 'ranked') ?? 0)) continue;
    const own = rows.filter((row) => row['rule'] === text);
    if ((numberIn(own[0], 'total') ?? 0) > own.length) continue;
    return { rule, rows: own };
  }
  return null;
}

const periods = (row: TableRow, isTold = false): FindingPart =>
  figure(`${numberIn(row, 'length') ?? 0}期`, cell(STREAKS_HERE, whereOf(row), 'length'), isTold);

/** 东岭区、南浦区连续8期，云台市连续2期; 东岭区等5个单位连续2期以上 */
function sayWho({ rows }: Found, about: TableRow, isTold: boolean): readonly FindingPart[] {
  const [first] = rows;
  if (!first) return [];
  const name = isTold ? told : words;
  const names = rows.map((row) => textIn(row, 'object'));
  const same = rows.every((row) => row['length'] === first['length']);
  if (rows.length > MOST_NAMED) {
    const least = rows[rows.length - 1] ?? first;
    const so = same ? [periods(first, isTold)] : [words('至少'), periods(least, isTold)];
    return [name(`${names[0] ?? ''}等${sayCount(rows.length, about)}`), words('连续'), ...so];
  }
  const lengths = [...new Set(rows.map((row) => row['length']))];
  return lengths.flatMap((length, i) => {
    const equal = rows.filter((row) => row['length'] === length);
    const named = equal.map((row) => textIn(row, 'object')).join('、');
    return equal
      .slice(0, 1)
      .flatMap((row) => [words(i > 0 ? '，' : ''), name(named), words('连续'), periods(row, isTold)]);
  });
}

const frame = (row: TableRow, rows: readonly TableRow[]) => ({
  ...{ table: STREAKS_HERE, where: whereOf(row), value: numberIn(row, 'length') },
  headline: `${numberIn(row, 'length') ?? 0}期`,
  evidence: [`共${rows.length}个，截至${textIn(row, 'to')}`],
});

function findTop(answers: Answers): Finding | null {
  const found = foundStreaks(answers, '前');
  const about = aboutOf(answers);
  const [first] = found?.rows ?? [];
  if (!found || !first || !about) return null;
  return {
    ...{ id: STEADY_TOP, severity: 'low', ...frame(first, found.rows) },
    parts: [...sayWho(found, about, false), words(`居前${found.rule.places}名。`)],
  };
}

function findTail(answers: Answers): Finding | null {
  const found = foundStreaks(answers, '后');
  const about = aboutOf(answers);
  const [first] = found?.rows ?? [];
  if (!found || !first || !about) return null;
  const isNamed = (numberIn(about, 'ranked') ?? 0) >= LEAST_NAMED;
  const least = found.rows[found.rows.length - 1] ?? first;
  const who = isNamed
    ? sayWho(found, about, true)
    : [
        ...[told(sayCount(found.rows.length, about)), words('连续')],
        ...[periods(least, true), words(first['length'] === least['length'] ? '' : '以上')],
      ];
  return {
    ...{ id: TAIL, severity: 'medium', ...frame(first, found.rows) },
    parts: [...who, words(`居后${found.rule.places}名，连续靠后，建议了解情况。`)],
  };
}

const tables = [ABOUT, STREAKS_HERE];

export const steadyTop: FindingDefinition = { id: STEADY_TOP, label: '连续居前', tables, find: findTop };
export const tail: FindingDefinition = { id: TAIL, label: '连续靠后', tables, find: findTail };
