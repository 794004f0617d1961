import type { ChosenUnit, Question } from '#analyses/analysis.ts';
import type { Job } from '#core/progress.ts';
import type { CellRef, StatTable } from '#core/table.ts';
import { Turns } from '#publish/disclosure/turns.ts';
import type { ExemptCell } from '#publish/snapshot.ts';
import { leavingRows } from '../leaving-tables.ts';
import { type AnswerContext, computeAnswers } from '../query/answers.ts';
import type { FindTable } from '../query/find-table.ts';
import { admitTicks } from './control/admit-ticks.ts';
import { CountsInFile } from './control/counts-in-file.ts';
import { keepBack, type KeepBackRules } from './control/keep-back.ts';
import { type KeptValue, safeTables } from './control/safe-tables.ts';
import { inWorld, remembering } from './control/world-context.ts';
import { pointedRows, pointedTables } from './pointed-rows.ts';
import { safeContent } from './safe-content.ts';
import { type AnsweredWall, answerWall, type WallContent } from './wall-content.ts';
import type { WallPlan } from './wall-plan.ts';

export interface AskedWall {
  readonly context: AnswerContext;
  readonly plan: WallPlan;
  readonly units: readonly ChosenUnit[];
}

export interface SafeWall {
  readonly content: WallContent;
  readonly tables: ReadonlyMap<string, StatTable>;
  readonly kept: readonly KeptValue[];
  readonly exempt: readonly ExemptCell[];
  /** What was ticked and stays kept back all the same: it would tell something else. */
  readonly refused: readonly ExemptCell[];
  /** Why nothing is played year by year although it was asked for; null where it is, or was not. */
  readonly walkLacks: WalkLacks | null;
}

/** `page`: where it is put right. */
export interface WalkLacks {
  readonly why: string;
  readonly page: string | null;
}

function walkLacks({ walks }: WallPlan, truth: WallContent, safe: WallContent): WalkLacks | null {
  const [asked] = walks;
  if (!asked || safe.walk) return null;
  return truth.walk ? { why: '推算依据的数要隐去', page: null } : (asked.wallWalk?.missing ?? null);
}

type Tables = ReadonlyMap<string, StatTable>;

const UNIT_LEVELS = 'structure.unit_levels';

/** Tables that may leave, without rows about one person or that are not for a wall. */
function leaving({ tables, computed }: Pick<AnsweredWall, 'tables' | 'computed'>, find: FindTable): Tables {
  const kept = new Map<string, StatTable>();
  for (const [id, table] of tables) {
    const found = find(id);
    if (found.kind === 'counted') {
      if (!found.table.personal && !found.table.internal) kept.set(id, table);
      continue;
    }
    const { confidential, offWall } = found.table;
    if (confidential) continue;
    const answers = computed.answersOf(found.table);
    const rows = leavingRows(found.table, table.rows).filter((row) => !offWall?.(row, answers));
    kept.set(id, { ...table, rows });
  }
  return kept;
}

/** Figures and sentences of tables that stay are left out. */
function withoutStaying(content: WallContent, tables: Tables): WallContent {
  const isThere = (part: unknown) => [...pointedTables(part)].every((id) => tables.has(id));
  const strip = <Said extends WallContent['pages'][number] | WallContent['units'][number]>(
    said: Said,
  ): Said => ({
    ...said,
    lead: said.lead.filter(isThere),
    numbers: said.numbers.filter(isThere),
    figures: said.figures.filter(isThere),
  });
  return {
    pages: content.pages.filter(({ headline }) => isThere(headline)).map(strip),
    units: content.units.map(strip),
    walk: content.walk && isThere(content.walk) ? content.walk : null,
  };
}

/** A table that an earlier version published may be gone. */
function isTable(find: FindTable, id: string): boolean {
  try {
    return find(id).table.id === id;
  } catch {
    return false;
  }
}

/** The level of each unit whose people are all of one. */
async function levelsOfUnits(context: AnswerContext, question: Question, job: Job) {
  const { tables } = await computeAnswers(context, [UNIT_LEVELS], question, job);
  const levels = new Map<string, Set<string>>();
  for (const row of tables.get(UNIT_LEVELS)?.rows ?? []) {
    if (row['scope_type'] !== '单位' || Number(row['n']) === 0) continue;
    const own = levels.get(String(row['scope'])) ?? new Set<string>();
    levels.set(String(row['scope']), own.add(String(row['level'])));
  }
  return new Map(
    [...levels].flatMap(([unit, own]): readonly (readonly [string, string])[] => {
      const [only, ...more] = own;
      return only !== undefined && more.length === 0 ? [[unit, only]] : [];
    }),
  );
}

/** What a wall shows, and the tables under it, so that nothing about few people can be told from them together. */
export async function safeWall(
  { plan, units, ...asked }: AskedWall,
  question: Question,
  given: Pick<KeepBackRules, 'k' | 'exempt' | 'mostSteps'> & {
    readonly earlier: readonly {
      readonly asOf: string;
      readonly tables: Readonly<Record<string, StatTable>>;
    }[];
  },
  job: Job,
): Promise<SafeWall> {
  const context = remembering(asked.context);
  const { find } = context;
  const earlier = given.earlier.filter(({ asOf }) => asOf === question.asOf);
  const published = new Set(earlier.flatMap(({ tables }) => Object.keys(tables)));
  const besides = [...published].filter((id) => isTable(find, id));
  const wall = await answerWall(context, plan, units, question, job, besides);
  const allowed = leaving(wall, find);
  const truth = withoutStaying(wall.content, allowed);
  const levelOf = await levelsOfUnits(context, question, job);
  const cut = pointedRows(allowed, truth);
  const facts = new CountsInFile(cut, { find, computed: wall.computed }, earlier);
  const { outcome: keptBack, refused } = await admitTicks(given.exempt, (exempt) =>
    keepBack(facts, { ...given, exempt, levelOf }, job),
  );
  const others: { readonly content: WallContent; readonly tables: Tables }[] = [];
  const turns = new Turns(job);
  for (const world of keptBack.worlds) {
    await turns.pass();
    job.progress?.({ stage: '核对文字', done: others.length, total: keptBack.worlds.length, unit: '步' });
    const other = await answerWall(inWorld(context, world), plan, units, question, job);
    others.push({ content: withoutStaying(other.content, allowed), tables: other.tables });
  }
  const safe = safeTables(
    cut,
    keptBack,
    others.map(({ tables }) => tables),
    find,
  );
  const content = safeContent(
    truth,
    others.map((other) => other.content),
    {
      isHidden: (cell) => isKept(safe.kept, cell),
      titleOf: (table) => cut.get(table)?.title ?? '',
    },
  );
  return {
    ...{ content, tables: pointedRows(safe.tables, content), kept: safe.kept },
    ...{ exempt: keptBack.exempt, refused, walkLacks: walkLacks(plan, truth, content) },
  };
}

function isKept(kept: readonly KeptValue[], { table, where, measure }: CellRef): boolean {
  return kept.some(
    (each) =>
      each.table === table &&
      each.measure === measure &&
      Object.entries(where).every(([name, value]) => each.where[name] === value || !(name in each.where)),
  );
}
