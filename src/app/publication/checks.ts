import { formatCount } from '#core/format.ts';
import type { IsoDate } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { Snapshot } from '#publish/snapshot.ts';
import type { ReviewCheck } from '../api/publish.ts';
import { countMissing, smallTotals } from './file-tables.ts';
import type { Scan, ScanHit } from './scan.ts';

/** A loaded table that counts, as far as the checks speak of it. */
export interface CheckedBatch {
  readonly kind: string;
  readonly isClosed: boolean;
  readonly setAside: number;
}

export interface CheckFacts {
  readonly snapshot: Snapshot;
  readonly scan: Scan;
  /** Values kept back as too small, and besides them so that they cannot be worked out. */
  readonly hidden: { readonly small: number; readonly besides: number; readonly before: number };
  readonly batches: readonly CheckedBatch[];
  /** Records whose person is open, or known to nobody. */
  readonly unmatched: number;
  readonly earlier: number;
  readonly today: IsoDate;
}

const STALE_DAYS = 92;
const MOST_NAMED = 20;
const PLEASE_NOTE = '请知悉';

const check = (
  state: ReviewCheck['state'],
  text: string,
  value: string,
  details: readonly string[] = [],
): ReviewCheck => ({ state, text, value, details });

const spell = (what: string, hits: readonly ScanHit[]) =>
  hits.slice(0, MOST_NAMED).map(({ text, context }) => `${what}“${text}”，在“${context}”`);

function scanChecks({ names, alike, numbers, phones }: Scan): readonly ReviewCheck[] {
  const found = names.length + numbers.length + phones.length;
  const details = [...spell('姓名', names), ...spell('身份证号', numbers), ...spell('电话', phones)];
  const state = found > 0 ? 'stop' : 'ok';
  return [
    check(
      state,
      found > 0 ? '疑有姓名、身份证号、联系方式' : '不含姓名、身份证号、联系方式',
      `${found}处`,
      details,
    ),
    ...(alike.length > 0
      ? [check('note', '与花名册里姓名同字的词，请看一眼', `${alike.length}处`, spell('同字', alike))]
      : []),
  ];
}

function kindsOf(batches: readonly CheckedBatch[]): string {
  return [...new Set(batches.map(({ kind }) => findKind(kind)?.label ?? kind))].join('、');
}

function closingChecks(batches: readonly CheckedBatch[]): readonly ReviewCheck[] {
  const closed = batches.filter(({ isClosed }) => isClosed);
  const open = batches.filter(({ isClosed }) => !isClosed);
  return [
    ...(closed.length > 0 ? [check('ok', `${kindsOf(closed)}已定稿`, `${closed.length}批`)] : []),
    ...(open.length > 0 ? [check('note', `${kindsOf(open)}未定稿，数还会变`, `${open.length}批`)] : []),
  ];
}

function waitingChecks(batches: readonly CheckedBatch[], unmatched: number): readonly ReviewCheck[] {
  const waiting = batches.filter(({ setAside }) => setAside > 0);
  const rows = waiting.reduce((sum, { setAside }) => sum + setAside, 0);
  return [
    ...(rows > 0
      ? [check('note', `${kindsOf(waiting)}${formatCount(rows)}行待核实，未计入`, PLEASE_NOTE)]
      : []),
    ...(unmatched > 0
      ? [check('note', `${formatCount(unmatched)}条记录未认定到人，未计入覆盖`, PLEASE_NOTE)]
      : []),
  ];
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What the machine has checked, in the order of the 上屏审核单. */
export function reviewChecks(facts: CheckFacts): readonly ReviewCheck[] {
  const { snapshot, scan, hidden, batches, unmatched, earlier, today } = facts;
  const { k } = snapshot.disclosure;
  const missing = countMissing(snapshot);
  const totals = smallTotals(snapshot);
  const days = daysBetween(snapshot.asOf, today);
  const ranks = Object.keys(snapshot.tables).some((id) => id.startsWith('ranking.'));
  return [
    ...scanChecks(scan),
    check('ok', `不足${k}人的格已隐去`, `${hidden.small}格`),
    check('ok', '防反推另隐去，相减得不出', `${hidden.besides}格`),
    ...(totals.length > 0
      ? [check('note', `全市单项总数不隐去，其中不足${k}人的`, `${totals.length}格`, totals)]
      : []),
    ...(earlier > 0 ? [check('ok', `与同一截至日期的${earlier}份上屏文件对照过`, `${hidden.before}格`)] : []),
    ...closingChecks(batches),
    ...(ranks ? [check('ok', '单位名次下降、居末位不着色', '默认')] : []),
    ...waitingChecks(batches, unmatched),
    ...(missing > 0 ? [check('note', `${formatCount(missing)}格未报送，写“缺”，不写0`, PLEASE_NOTE)] : []),
    ...(days > STALE_DAYS
      ? [check('note', `数据截至${snapshot.asOf}，已过${Math.floor(days / 30)}个月`, PLEASE_NOTE)]
      : []),
    ...(snapshot.sample ? [check('note', '示例数据，屏上标“演示数据”', PLEASE_NOTE)] : []),
  ];
}
