import { ANALYSES } from '#analyses/index.ts';
import { WINDOW_CHOICE } from '#analyses/plan/populations.ts';
import type { Finding } from '#core/finding.ts';
import type { Issue } from '#core/issue.ts';
import type { IsoDate } from '#core/month.ts';
import type { Job, ReportProgress } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import { findKind } from '#datasets/index.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { findPeriods } from './batch-periods.ts';
import { newestPeriodEnd } from './batch-summary.ts';
import { Desk } from './desk.ts';
import { CONFLICT_MESSAGE } from './holdings.ts';
import { confirmDraft } from './intake/confirm.ts';
import { type DraftState, isReady } from './intake/draft.ts';
import {
  type HeadlessSource,
  sameFileIssue,
  toIssues,
  toSources,
  unmappedColumns,
} from './headless-sources.ts';
import { listIssues } from './load/issue-report.ts';
import { listUnmapped } from './load/unmapped-columns.ts';
import { newestDay } from './newest-day.ts';
import type { Platform } from './platform.ts';
import { composeSnapshot } from './publishing/compose-snapshot.ts';
import { writeReport } from './report/make-report.ts';
import { parseSettingsFile } from './settings.ts';

export type { HeadlessSource } from './headless-sources.ts';

export interface HeadlessOptions {
  readonly asOf: IsoDate | null;
  /** Label of the period that records are counted in; absent: the year of the as-of date up to it. */
  readonly period?: string | null;
  /** Also make the file that the wall shows. */
  readonly publish?: boolean;
  /** Also write the 调研报告. */
  readonly report?: boolean;
  /** Content of a settings file, or null. */
  readonly settings: unknown;
  readonly progress?: ReportProgress;
}

export interface HeadlessOutcome {
  readonly asOf: IsoDate | null;
  readonly sources: readonly HeadlessSource[];
  readonly issues: readonly Issue[];
  readonly tables: readonly StatTable[];
  readonly findings: readonly Finding[];
  /** Text of the snapshot; null where none was asked for or there is nothing to show. */
  readonly snapshot: string | null;
  /** The 调研报告 as a Word document; null where none was asked for or there is nothing to say. */
  readonly report: Uint8Array | null;
}

const isDated = ({ recognition }: DraftState) => findKind(recognition.kind ?? '')?.isDated ?? false;

/** Last day of the newest period that any staged table speaks of, whatever the day of the clock. */
async function newestEnd(desk: Desk, job: Job): Promise<IsoDate | null> {
  const labels: string[] = [];
  for (const { staged, asOf } of desk.drafts.all()) {
    if (!staged) continue;
    labels.push(...(await findPeriods(await desk.warehouse.engine(job), { asOf }, staged)));
  }
  const staged = desk.drafts.all().flatMap((draft) => draft.staged ?? []);
  const end = newestPeriodEnd(labels);
  if (end !== null || staged.length === 0) return end;
  return newestDay(await desk.warehouse.engine(job), staged);
}

/** Reads and stages everything; tables without a date of their own take the date of all. */
async function stageFiles(
  desk: Desk,
  files: readonly SourceFile[],
  asOf: IsoDate | null,
  job: Job,
): Promise<IsoDate | null> {
  const added = await desk.drafts.add(files, { sample: false }, job);
  const dated = added.filter((id) => isDated(desk.drafts.get(id)));
  const others = added.filter((id) => !dated.includes(id));
  const undated = (day: IsoDate | null) => () => ({ asOf: day, asOfSource: null });
  await desk.drafts.stageAll(others, undated(null), job);
  const found = asOf ?? desk.drafts.newestDate() ?? (await newestEnd(desk, job));
  await desk.drafts.stageAll(dated, undated(found), job);
  return found;
}

async function draftIssues(desk: Desk, draft: DraftState, job: Job): Promise<readonly Issue[]> {
  const { staged, source, sheet } = draft;
  if (!staged || !isReady(draft)) return [];
  const engine = await desk.warehouse.engine(job);
  const place = { file: source.path, sheet: sheet.name };
  const unmapped = await listUnmapped(engine, staged, unmappedColumns(draft), place, job);
  const found = await listIssues(engine, staged, place.file, place.sheet, job);
  const { duplicateOf } = draft;
  const same = duplicateOf !== null && desk.drafts.has(duplicateOf) ? desk.drafts.get(duplicateOf) : null;
  return [...(same ? [sameFileIssue(draft, same)] : []), ...unmapped, ...found];
}

/** The whole pipeline without a person: every table is loaded the way it was recognised. */
export async function analyseFiles(
  platform: Platform,
  files: readonly SourceFile[],
  options: HeadlessOptions,
): Promise<HeadlessOutcome> {
  const job = { progress: options.progress };
  const desk = new Desk(platform);
  await desk.ledger.open();
  for (const { id, dated } of options.settings === null ? [] : parseSettingsFile(options.settings)) {
    desk.ledger.add({ type: 'setting', setting: id, value: dated.value, from: dated.from });
  }
  const asOf = await stageFiles(desk, files, options.asOf, job);
  const drafts = desk.drafts.all();
  const issues: Issue[] = [...desk.drafts.refusals()].map(({ file, sheet, code, message }) => ({
    ...{ file, sheet, row: null, column: null, value: null, code, message, count: 1 },
    severity: code === 'sheet.unrecognised' ? 'warning' : 'error',
  }));
  const sources: HeadlessSource[] = [];
  for (const draft of drafts) {
    const found = await draftIssues(desk, draft, job);
    sources.push(...toSources(draft, found));
    issues.push(...toIssues(draft, found, issues));
  }
  for (const { id } of drafts) await confirmDraft(desk, id);
  if (asOf !== null) desk.ledger.add({ type: 'as-of', asOf });
  await desk.refresh(job);
  issues.push(...conflictIssues(desk), ...(await desk.people.issues(job)));
  const tables: StatTable[] = [];
  const findings: Finding[] = [];
  if (asOf !== null) {
    const choices = options.period ? { [WINDOW_CHOICE]: options.period } : undefined;
    for (const analysis of ANALYSES) {
      const answers = await desk.inquiryFor(analysis)?.everything(analysis, choices, job);
      if (!answers) continue;
      tables.push(...answers.tables);
      findings.push(...answers.findings);
    }
  }
  const snapshot = options.publish ? await publish(desk, options, job) : null;
  const report = options.report && desk.state().asOf !== null ? await reportOf(desk, options, job) : null;
  await desk.warehouse.close();
  return { asOf, sources, issues, tables, findings, snapshot, report };
}

async function publish(desk: Desk, { period }: HeadlessOptions, job: Job): Promise<string | null> {
  if (desk.state().asOf === null) return null;
  const choices = period ? { [WINDOW_CHOICE]: period } : undefined;
  const { text } = await composeSnapshot(desk, { issue: '', exempt: [], earlier: [], choices }, job);
  return text;
}

async function reportOf(desk: Desk, { period }: HeadlessOptions, job: Job): Promise<Uint8Array> {
  return (await writeReport(desk, period ? { period } : {}, undefined, job)).bytes;
}

/** People whom two rosters of one date describe differently. */
function conflictIssues(desk: Desk): Issue[] {
  return desk.conflicts.flatMap(({ stage, row }): Issue[] => {
    const held = desk.holdings.loaded().find(({ staged }) => staged.input.stage === stage);
    if (!held) return [];
    const { members, firstDataRow } = held.place;
    const member = members?.[row - firstDataRow];
    const where = member
      ? { file: member, sheet: null, row: 1 }
      : { file: held.batch.file, sheet: held.batch.sheet, row };
    const issue = { code: 'key.duplicate', severity: 'warning', message: CONFLICT_MESSAGE } as const;
    return [{ ...where, ...issue, column: null, value: null, count: 1 }];
  });
}
