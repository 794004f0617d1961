import { formatShare, formatShareOf } from '#core/format.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';
import { cell, figure, scopeRow, told, words } from '../sentence.ts';
import { rowsAt, rowsByScope } from '../scope-counts.ts';
import { SOURCE_BY_ENTRY } from '../sources/tables.ts';
import { doubtOf, gravity } from './doubt.ts';
import { minBase } from './level-shares.ts';
import { latestYears, RECENT_ENTRIES } from './recent-entries.ts';
import { HEADCOUNT } from './scope-shares.ts';
import { unlessFilteredBy } from './silence.ts';
import { atLeastTenths } from './source-narrow.ts';
import { threshold } from './thresholds.ts';
import { above } from './weight.ts';

/** Who came into a scope in the latest years, by source. */
interface Entrants {
  readonly type: string;
  readonly name: string;
  /** Most first. */
  readonly sources: readonly { readonly source: string; readonly n: number }[];
  readonly known: number;
  /** With the people of whom source or year is not known. */
  readonly total: number;
}

/** Of everyone, then of every level. */
function entrants(answers: Answers): readonly Entrants[] {
  const recent = rowsByScope(answers.table(RECENT_ENTRIES));
  const entered = rowsByScope(answers.table(SOURCE_BY_ENTRY));
  const scopes = answers.table(HEADCOUNT).rows.filter((row) => row['scope_type'] !== '单位');
  const sum = (rows: readonly TableRow[]) => rows.reduce((all, row) => all + Number(row['n']), 0);
  return scopes.map((scope): Entrants => {
    const own = rowsAt(recent, scope);
    const known = sum(own);
    return {
      type: String(scope['scope_type']),
      name: String(scope['scope']),
      sources: own
        .map((row) => ({ source: String(row['source']), n: Number(row['n']) }))
        .sort((a, b) => b.n - a.n),
      known,
      total: known + Number(scope['n']) - sum(rowsAt(entered, scope)),
    };
  });
}

function find(answers: Answers): Finding | null {
  const years = latestYears(answers);
  const narrow = threshold(answers, 'narrow_entry');
  const channels = threshold(answers, 'entry_channels');
  const shareOf = ({ sources, known }: Entrants) => (sources[0]?.n ?? 0) / known;
  const isOneWay = (one: Entrants) => shareOf(one) > narrow && one.sources[0]?.source !== '其他';
  const hasFew = ({ sources }: Entrants) =>
    sources.length <= channels && sources.every(({ source }) => source !== '其他');
  const found = entrants(answers).filter(
    (one) => one.known >= minBase(answers) && (isOneWay(one) || hasFew(one)),
  );
  const said = found.find(({ type }) => type === '全部') ?? found.sort((a, b) => shareOf(b) - shareOf(a))[0];
  const [largest] = said?.sources ?? [];
  if (!said || !largest) return null;
  const { type, name, sources, known, total } = said;
  const at = scopeRow(type, name, { source: largest.source });
  const share = cell(RECENT_ENTRIES, at, 'share');
  const all = cell(RECENT_ENTRIES, at, 'known');
  const oneWay = isOneWay(said);
  const doubt = oneWay
    ? doubtOf({ n: largest.n, known, total }, '进入年份或来源', (value) => value > narrow)
    : total > known
      ? `，进入年份或来源未填${total - known}人，结论可能改变`
      : '';
  const mainly: readonly FindingPart[] =
    sources.length === 1
      ? [figure('全部', share), words(`来自${largest.source}`)]
      : oneWay && shareOf(said) >= 0.1
        ? [
            figure(atLeastTenths(shareOf(said)), share),
            words(`来自${largest.source}`),
            ...(known < 30 ? [figure(`（${formatShareOf(largest.n, known)}）`, share)] : []),
          ]
        : [
            words(`只有${sources.map(({ source }) => source).join('、')}`),
            figure(`${sources.length}种来源`, all),
          ];
  const span = years.from === years.to ? `${years.to}年` : `${years.from}至${years.to}年`;
  return {
    id: 'structure.entry_narrow',
    severity: gravity('medium', doubt),
    weight: oneWay ? above(shareOf(said), narrow) : 0,
    parts: [
      // Who came by a source that is not said is not among them.
      words(`${span}${type === '全部' ? '' : name}进入${total > known ? '、来源已填' : ''}的`),
      figure(`${known}人`, all),
      words('中，'),
      ...mainly,
      words('，'),
      told('进人渠道偏窄'),
      words(`${doubt}。`),
    ],
    table: RECENT_ENTRIES,
    where: at,
    value: shareOf(said),
    headline: formatShare(shareOf(said)),
    evidence: [`${largest.source}${largest.n}/${known}人`],
  };
}

export const entryNarrow: FindingDefinition = unlessFilteredBy(['source', 'entry_year'], {
  id: 'structure.entry_narrow',
  label: '近期进人渠道窄',
  tables: [RECENT_ENTRIES, SOURCE_BY_ENTRY, HEADCOUNT],
  find,
});
