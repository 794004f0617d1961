import type { Question } from '#analyses/analysis.ts';
import type { IsoDate } from '#core/month.ts';
import type { CellRef, StatTable } from '#core/table.ts';
import { numberAt } from '#core/table.ts';
import { ANALYSES } from '#analyses/index.ts';
import type { SurveyBlock, SurveyParagraph } from '#report/survey/survey.ts';
import { describePopulation } from '../query/population-words.ts';
import { findBehind } from '../query/behind.ts';
import { tablesOf } from '../query/find-table.ts';
import type { Inquiry } from '../query/inquiry.ts';
import type { HeldTable } from '../holdings.ts';
import { Remembered } from './remembered.ts';
import { cellCode, type CodedSource, joinCode, sourceMark } from './codes.ts';

const find = tablesOf(ANALYSES);
const PERSONAL_FILE = /[^/\\]+\.(lrmx|lrm)$/i;

/** A number of the report and where it comes from. */
export interface ReportNumber {
  readonly code: string;
  readonly cell: CellRef;
  readonly question: Question;
  readonly text: string;
  /** 年龄段分布 县级 30岁及以下 */
  readonly of: string;
  /** Names its way of counting among those of the report. */
  readonly way: string;
}

/** How numbers of one measure of one table are counted. */
export interface ReportWay {
  readonly key: string;
  /** 年龄段分布 · 占比 */
  readonly name: string;
  readonly formula: string;
  readonly population: string;
  readonly sources: readonly ReportSource[];
}

/** A file that numbers of the report were counted of. */
export interface ReportSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: string;
  readonly asOf: IsoDate | null;
}

/** One answered section: what its numbers point into. */
export interface Answered {
  readonly inquiry: Inquiry;
  readonly question: Question;
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly blocks: readonly SurveyBlock[];
}

/** A part of a text that a person wrote anew counts as long as its words are still there. */
function cellsOf({ machine, text, isEdited, leftOut }: SurveyParagraph) {
  if (leftOut) return [];
  return machine.flatMap((part) =>
    part.cell && (!isEdited || text.includes(part.text)) ? [{ cell: part.cell, text: part.text }] : [],
  );
}

/** Files of one person are called by what they are. */
const fileName = (file: string) => file.replace(PERSONAL_FILE, '任免审批表');

/** Cells that a person put right in a batch. */
export type EditsOf = (batch: string) => number;

export const codedSources = (held: readonly HeldTable[], editsOf: EditsOf): readonly CodedSource[] =>
  held.map(({ batch, staged }) => ({
    ...{ sheet: batch.sheet, bytes: batch.bytes, rows: staged.counts.loaded },
    edits: editsOf(batch.batch),
  }));

const WAYS = new Remembered<ReportWay>();

async function describeWay(
  inquiry: Inquiry,
  question: Question,
  cell: CellRef,
  held: readonly HeldTable[],
): Promise<ReportWay> {
  const found = find(cell.table);
  const measure = found.table.measures.find(({ name }) => name === cell.measure);
  const context = await inquiry.context(found.analysis.pages, {});
  const behind =
    found.kind === 'counted' ? await findBehind(inquiry.sources, context, [cell], question) : null;
  const scope = question.filters.length === 0 ? '全部单位' : '所选范围';
  return {
    key: `${cell.table}/${cell.measure}`,
    name: `${found.table.title} · ${measure?.label ?? cell.measure}`,
    formula: measure?.formula ?? '',
    population: describePopulation({ found, behind, question, scope, setting: inquiry.setting }),
    sources: held.map(({ batch: { file, sheet, kind, asOf } }) => ({
      ...{ sheet, kind, asOf, file: fileName(file) },
    })),
  };
}

/** Gathers the numbers of a report in their order, each cell once, and the ways in which they are counted. */
export class NumberBook {
  private readonly numbers = new Map<string, ReportNumber>();
  private readonly ways = new Map<string, ReportWay>();
  private readonly held = new Map<string, readonly HeldTable[]>();

  /** `scope`: what the codes say of whom the report is. */
  constructor(
    private readonly editsOf: EditsOf,
    private readonly scope = '',
  ) {}

  async add(answered: Answered): Promise<void> {
    for (const block of answered.blocks) {
      if (block.kind !== 'paragraph') continue;
      for (const { cell, text } of cellsOf(block)) await this.addCell(answered, cell, text);
    }
  }

  all(): readonly ReportNumber[] {
    return [...this.numbers.values()];
  }

  allWays(): readonly ReportWay[] {
    return [...this.ways.values()];
  }

  private async addCell(answered: Answered, cell: CellRef, text: string): Promise<void> {
    const { question, tables } = answered;
    const asked = cellCode(cell, question);
    const known = this.numbers.get(asked);
    if (known) return;
    const table = tables.get(cell.table);
    const held = await this.sources(answered, cell.table);
    const mark = sourceMark(
      table ? numberAt(table, cell.where, cell.measure) : null,
      codedSources(held, this.editsOf),
    );
    const said = Object.entries(cell.where).flatMap(([name, value]) =>
      name === 'scope_type' ? [] : [value ?? '未填'],
    );
    const scope = cell.where['scope_type'] === '全部' ? said.slice(1) : said;
    this.numbers.set(asked, {
      ...{ code: joinCode(asked, mark, this.scope), cell, question, text },
      of: [find(cell.table).table.title, ...scope].join(' '),
      way: await this.wayOf(answered, cell, held),
    });
  }

  private async sources({ inquiry, question }: Answered, table: string): Promise<readonly HeldTable[]> {
    const found = this.held.get(table) ?? (await inquiry.tablesBehind([table], question));
    this.held.set(table, found);
    return found;
  }

  private async wayOf(
    { inquiry, question }: Answered,
    cell: CellRef,
    held: readonly HeldTable[],
  ): Promise<string> {
    const key = `${cell.table}/${cell.measure}`;
    const asked = JSON.stringify([key, question]);
    if (!this.ways.has(key)) {
      this.ways.set(key, await WAYS.get(inquiry, asked, () => describeWay(inquiry, question, cell, held)));
    }
    return key;
  }
}
