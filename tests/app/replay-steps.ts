import fc from 'fast-check';
import type { Draft, Workspace, WorkspaceState } from '#app/api.ts';
import type { Job } from '#core/progress.ts';
import { OFFICE_FILES } from './office-files.ts';

/** Something a person does; `a` and `b` choose among what there is at the time. */
export interface Step {
  readonly what: (typeof STEPS)[number];
  readonly a: number;
  readonly b: number;
}

const DOING = ['add', 'add', 'remove', 'restore', 'undo', 'undo', 'as-of', 'city'] as const;
const EDITING = ['edit', 'decide', 'alias', 'unit-name', 'remap', 'replace', 'close', 'reopen'] as const;
const WAITING = ['drop', 'confirm', 'open-remap'] as const;
const STEPS = [...DOING, ...EDITING, ...WAITING] as const;

export const anyStep = fc.record({
  what: fc.constantFrom(...STEPS),
  a: fc.nat({ max: 40 }),
  b: fc.nat({ max: 40 }),
});

/** Steps after which the figures follow from the files that remain. */
export const plainStep = fc.record({
  what: fc.constantFrom(...DOING),
  a: fc.nat({ max: 40 }),
  b: fc.nat({ max: 40 }),
});

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const idsOf = (drafts: readonly Draft[]) => drafts.map(({ id }) => id);

const TEXTS = ['1962.03', '', '本科', '合计', '孙立', '平陵县财政局', '2026-03-02', '55'];
const DATES = [null, '2025-12-31', '2026-10-31', '2026-09-01', '2020-01-01'];
const CITIES = [null, '云门市', '平陵市'];
const SPELLINGS = [
  ['education', '念过大学', '大学本科'],
  ['education', '大专', '中专'],
  ['education', '念过大学', null],
  ['sex', '男', '女'],
] as const;
const UNITS = ['平陵组织部', '平陵县委组织部', '望川县委组织部', '云门市委组织部'];
const OFFICIAL = ['平陵县委组织部', null, '平陵县财政局'];

const drop = (session: Workspace, a: number, job: Job) =>
  session.addFiles(
    [pick(OFFICE_FILES, a) ?? OFFICE_FILES[0]].filter((file) => file !== undefined),
    job,
  );

async function add(session: Workspace, { a, b }: Step, job: Job, replace: boolean): Promise<WorkspaceState> {
  const before = new Set(idsOf((await session.state()).drafts));
  const { drafts } = await drop(session, a, job);
  const added = drafts.filter(({ id }) => !before.has(id));
  for (const { id, mayReplace } of replace ? added : []) {
    const other = pick(mayReplace, b);
    if (other) await session.chooseReplaced(id, other.batch);
  }
  return session.confirmDrafts(idsOf(added), job);
}

async function mapAnew(session: Workspace, id: string, b: number, job: Job): Promise<string | undefined> {
  const before = new Set(idsOf((await session.state()).drafts));
  const { drafts } = await session.remapBatch(id, job);
  const draft = drafts.find((each) => !before.has(each.id));
  const column = pick(draft?.columns ?? [], b);
  if (!draft || !column) return undefined;
  const fields = ['remark', null, 'education', 'office'];
  await session.chooseField(draft.id, column.index, pick(fields, b) ?? null, job);
  return draft.id;
}

type Doing = (session: Workspace, step: Step, job: Job) => Promise<unknown>;
type DoingTo = (session: Workspace, batch: string, step: Step, job: Job) => Promise<unknown>;

const rowOf = ({ b }: Step) => 2 + (b % 9);

/** What needs nothing to be there. */
const DO: Readonly<Partial<Record<Step['what'], Doing>>> = {
  add: (session, step, job) => add(session, step, job, false),
  replace: (session, step, job) => add(session, step, job, true),
  drop: (session, { a }, job) => drop(session, a, job),
  confirm: async (session, _step, job) => session.confirmDrafts(idsOf((await session.state()).drafts), job),
  'as-of': (session, { a }, job) => session.chooseAsOf(pick(DATES, a) ?? null, job),
  city: (session, { a }) => session.changeSetting('city', pick(CITIES, a) ?? null, null),
  alias: (session, { a }, job) => {
    const [field, from, to] = pick(SPELLINGS, a) ?? SPELLINGS[0];
    return session.decideValue(field, from, to, job);
  },
  'unit-name': (session, { a, b }, job) =>
    session.decideUnitName(pick(UNITS, a) ?? '', pick(OFFICIAL, b) ?? null, job),
  undo: async (session, { a }, job) => {
    const lines = (await session.history()).filter(({ canUndo }) => canUndo);
    const line = pick(lines, a);
    return line && session.undo(line.entry, job);
  },
  close: async (session, { a }, job) => {
    const column = pick((await session.reportGrid()).columns, a);
    return column && session.closePeriod(column.kind, column.period, job);
  },
  reopen: async (session, { a }, job) => {
    const column = pick((await session.reportGrid()).columns, a);
    return column && session.reopenPeriod(column.kind, column.period, '补报', job);
  },
};

/** What is done to a batch. */
const DO_TO: Readonly<Partial<Record<Step['what'], DoingTo>>> = {
  remove: (session, batch, _step, job) => session.removeBatch(batch, job),
  restore: (session, batch, _step, job) => session.restoreBatch(batch, job),
  edit: (session, batch, step, job) => {
    const edit = { row: rowOf(step), column: step.b % 5, text: pick(TEXTS, step.b) ?? null };
    return session.editCells(batch, [edit], job);
  },
  decide: (session, batch, step, job) => {
    const decisions = ['load', 'set-aside', null] as const;
    return session.decideRows(batch, [rowOf(step)], pick(decisions, step.b) ?? null, job);
  },
  remap: async (session, batch, { b }, job) => {
    const draft = await mapAnew(session, batch, b, job);
    return draft !== undefined && session.confirmDrafts([draft], job);
  },
  'open-remap': (session, batch, { b }, job) => mapAnew(session, batch, b, job),
};

/** Does a step; gives false when there is nothing to do it to. */
export async function take(session: Workspace, step: Step, job: Job = {}): Promise<boolean> {
  const batch = pick((await session.state()).batches, step.a)?.id;
  const done = await (DO[step.what]?.(session, step, job) ??
    (batch !== undefined && DO_TO[step.what]?.(session, batch, step, job)));
  return done !== undefined && done !== false;
}
