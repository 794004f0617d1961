import type { FigureSpec, StripRow } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import type { TableRow } from '#core/table.ts';
import type {
  UnitAnswers,
  UnitFigureDefinition,
  UnitFindingDefinition,
  UnitNumber,
  UnitSectionDefinition,
} from '../../analysis.ts';
import { cell, figure, told, words } from '../../structure/sentence.ts';
import { COMPOSITE } from '../book/league.ts';
import { nearPeers } from '../../structure/unit/strips.ts';
import { ONLY_FOR_REFERENCE, UNITS } from '../ids.ts';
import { numberIn, textIn } from '../said.ts';
import { quarterOf } from '../tables/rows.ts';

const IN_LEAGUE = 'ranking.unit_in_league';
const STRIPS = 'ranking.unit_strips';
/** Of fewer nobody is the best or the worst. */
const LEAST_COMPARED = 3;
const LAST_TIER = 4;

const whereOf = (row: TableRow): TableRow =>
  Object.fromEntries(
    ['scope_type', 'scope', 'group', 'period', 'dimension'].map((name) => [name, row[name] ?? null]),
  );

/** The newest rows of the unit in the first league that ranks it. */
function ownRows(answers: UnitAnswers): readonly TableRow[] {
  const own = answers.table(UNITS).rows.filter((row) => row['scope'] === answers.unit.name);
  const [first] = own;
  return own.filter((row) => row['group'] === first?.['group']);
}

const compositeOf = (rows: readonly TableRow[]): TableRow | undefined =>
  rows.find((row) => row['dimension'] === COMPOSITE);

/** 较上期上升 3位, without a sign that an office would have to read. */
function moveNumber(row: TableRow, measure: string, against: string): readonly UnitNumber[] {
  const by = numberIn(row, measure);
  if (by === null) return [];
  const label = by === 0 ? `${against}升降` : `${against}${by > 0 ? '上升' : '下降'}`;
  return [{ label, value: Math.abs(by), unit: '位', cell: cell(UNITS, whereOf(row), measure), told: false }];
}

function readNumbers(answers: UnitAnswers): readonly UnitNumber[] {
  const row = compositeOf(ownRows(answers));
  if (!row) return [];
  const rank: UnitNumber = {
    ...{ label: '综合名次', value: numberIn(row, 'rank'), unit: `/${numberIn(row, 'of') ?? 0}` },
    ...{ cell: cell(UNITS, whereOf(row), 'rank'), told: false },
  };
  return [rank, ...moveNumber(row, 'change', '较上期'), ...moveNumber(row, 'year_change', '较上年同期')];
}

const rankOf = (row: TableRow) =>
  figure(`第${numberIn(row, 'rank') ?? 0}位`, cell(UNITS, whereOf(row), 'rank'));

/** 党建质量, 工作实绩等3项 */
const sayDimensions = (rows: readonly TableRow[]): string =>
  rows.length > 1 ? `${textIn(rows[0], 'dimension')}等${rows.length}项` : textIn(rows[0], 'dimension');

/** In the last of the tiers that the pages of the ranking colour. */
const isBehind = (answers: UnitAnswers, row: TableRow): boolean =>
  quarterOf(numberIn(row, 'rank'), numberIn(row, 'of') ?? 0, answers.setting('ranking.quartile_rule')) ===
  LAST_TIER;

/** Where the unit is furthest ahead and furthest behind, of what counts in the composite. */
function find(answers: UnitAnswers): Finding | null {
  const rows = ownRows(answers);
  const whole = compositeOf(rows);
  if (!whole || (numberIn(whole, 'of') ?? 0) < LEAST_COMPARED) return null;
  const ranked = rows.filter(
    (row) => row !== whole && row['counts'] === 1 && (numberIn(row, 'of') ?? 0) >= LEAST_COMPARED,
  );
  const ranks = ranked.map((row) => numberIn(row, 'rank') ?? 0);
  const best = ranked.filter((row) => row['rank'] === Math.min(...ranks));
  const last = ranked.filter((row) => row['rank'] === Math.max(...ranks));
  const [first, final] = [best[0], last[0]];
  const hasBoth = first && final && first['rank'] !== final['rank'];
  return {
    ...{
      id: IN_LEAGUE,
      severity: 'low',
      table: UNITS,
      where: whereOf(whole),
      value: numberIn(whole, 'rank'),
    },
    parts: [
      words(`${textIn(whole, 'period')}综合得分居`),
      ...[rankOf(whole), words(`（共${numberIn(whole, 'of') ?? 0}个）`)],
      ...(hasBoth
        ? [
            ...[words(`，计入综合的各项中${sayDimensions(best)}最靠前，`), rankOf(first)],
            words('，'),
            (isBehind(answers, final) ? told : words)(`${sayDimensions(last)}最靠后`),
            ...[words('，'), rankOf(final)],
          ]
        : []),
    ],
  };
}

const inLeague: UnitFindingDefinition = { id: IN_LEAGUE, tables: [UNITS], find };

/** A strip a dimension: every unit of the league a dot, this one larger. */
function toRow(row: TableRow, told: boolean): StripRow {
  const { group = null, period = null, dimension = null } = row;
  const of = numberIn(row, 'of') ?? 0;
  return {
    ...{ label: textIn(row, 'dimension'), about: `第${numberIn(row, 'rank') ?? 0}位，共${of}个`, told },
    ...{ table: UNITS, where: { group, period, dimension }, measure: 'points', format: 'years' },
    ...{ fraction: null, mean: { label: '中位数', cell: cell(UNITS, whereOf(row), 'median') } },
  };
}

function build(answers: UnitAnswers, findings: readonly Finding[]): FigureSpec | null {
  const { name } = answers.unit;
  const own = ownRows(answers);
  const whole = compositeOf(own);
  if (!whole) return null;
  const found = findings.find(({ id }) => id === IN_LEAGUE);
  const hasTold = found?.parts.some((part) => part.told) ?? false;
  const counting = own.filter((row) => row !== whole && row['counts'] === 1);
  const lowest = Math.max(...counting.map((row) => numberIn(row, 'rank') ?? 0));
  const league = answers
    .table(UNITS)
    .rows.filter((row) => row['group'] === whole['group'])
    .map((row) => textIn(row, 'scope'));
  const peers = [...new Set(league)];
  const shown = nearPeers(peers, name);
  return {
    ...{ form: 'strips', id: STRIPS, title: found?.parts ?? [words('综合排名和各项得分')], table: UNITS },
    subtitle: `${textIn(whole, 'group')}${textIn(whole, 'period')}，百分制得分，一点一个单位，大点为本单位`,
    notes: [
      '竖线为全部单位的中位数；缺的为未报送，不计零分；算法和权重见“综合排名”页',
      ...(shown.length < peers.length ? [`共${peers.length}个单位，只画相邻的${shown.length}个`] : []),
      ONLY_FOR_REFERENCE,
    ],
    ...{ where: { scope_type: '单位' }, unit: name, peers: shown },
    rows: own.map((row) => toRow(row, hasTold && counting.includes(row) && row['rank'] === lowest)),
  };
}

const strips: UnitFigureDefinition = { id: STRIPS, tables: [UNITS], build };

/** What the ranking says of one unit. */
export const unitSections: readonly UnitSectionDefinition[] = [
  {
    ...{ id: 'ranking.unit', title: '综合排名' },
    numbers: { tables: [UNITS], read: readNumbers, note: () => null },
    findings: [inLeague],
    figures: [strips],
  },
];
