import type { Question } from '#analyses/analysis.ts';
import { isRecordPopulation } from '#analyses/plan/definition.ts';
import { dutyRulesOf } from '#analyses/training/duty/rules.ts';
import { formatDateLong } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import { dutyWindows } from '../load/learning/duty-sql.ts';
import type { CountedCell, PeopleBehind } from './behind.ts';
import { type FoundTable, isDerivedBeyond } from './find-table.ts';
import { isOfPersons } from './record-exclusions.ts';
import {
  type ReadSetting,
  sayWindow,
  speaksOfDuty,
  speaksOfNewcomers,
  windowOfCell,
} from './record-window.ts';

const OUT_OF_SCOPE = '不含退休、调出、死亡、开除、辞职';

interface Counting {
  readonly found: FoundTable;
  readonly behind: PeopleBehind | null;
  readonly question: Question;
  /** 全部单位 or what the cell is of. */
  readonly scope: string;
  readonly setting: ReadSetting;
}

/** Of which records what people learned is counted. */
function sayRecords(counted: CountedCell, question: Question, setting: ReadSetting): string {
  if (speaksOfNewcomers(counted)) return `培训记录计开始时间在${formatDateLong(question.asOf)}以前的`;
  if (!speaksOfDuty(counted)) return `培训记录计${sayWindow(windowOfCell(counted, question, setting))}开始的`;
  const rules = dutyRulesOf(setting);
  const { fiveYear, yearly } = dutyWindows(rules, question.asOf);
  return `${rules.fiveYear.label}计${sayWindow(fiveYear)}开始的培训记录，${rules.yearly.label}计${sayWindow(yearly)}的`;
}

/** Of a number behind which nobody can be named. */
function sayWorkedOut(found: FoundTable, people: string): string {
  if (isDerivedBeyond(found, 'projection')) return `由${people}推算`;
  return isDerivedBeyond(found, 'establishment') ? `单位基本表核定的编制，对照${people}` : people;
}

const kindLabel = (kind: string): string => findKind(kind)?.label ?? kind;

/** Kinds of table whose rows are counted as they are; none where people are. */
function rowsRead(found: FoundTable, behind: PeopleBehind | null): readonly string[] {
  const population = behind?.population ?? (found.kind === 'counted' ? found.table.population : null);
  if (population) return isRecordPopulation(population) ? [population] : [];
  return found.kind === 'derived' && found.table.from.length === 0 ? (found.table.records ?? []) : [];
}

/** Who or what is counted in a figure, in a sentence. */
export function describePopulation({ found, behind, question, scope, setting }: Counting): string {
  const { asOf, since } = question;
  const population = behind?.population ?? (found.kind === 'counted' ? found.table.population : null);
  if (population === 'changes') {
    const from = since === undefined ? '' : `${formatDateLong(since)}至`;
    return `${from}${formatDateLong(asOf)}，两期都有花名册的单位的在职人员，${scope}；${OUT_OF_SCOPE}`;
  }
  const rows = rowsRead(found, behind);
  if (rows.length > 0) return `${rows.map(kindLabel).join('、')}，按导入的记录本身计，不套用人员筛选`;
  const people = `截至${formatDateLong(behind?.question.asOf ?? asOf)}的在职人员，${scope}；${OUT_OF_SCOPE}`;
  const [counted] = behind?.cells ?? [];
  if (!behind || !counted) return sayWorkedOut(found, people);
  if (population === 'people') return people;
  if (population === 'learners') return `${people}；${sayRecords(counted, behind.question, setting)}`;
  const what = population === 'sittings' ? '测试记录' : '培训记录';
  const when = `${sayWindow(windowOfCell(counted, behind.question, setting))}${population === 'sittings' ? '' : '开始'}的${what}`;
  return isOfPersons(counted, behind)
    ? `${when}，只计对应到${people}`
    : `${when}，不论能否对应到在职人员；按记录本身计`;
}
