import { ANALYSES } from '#analyses/index.ts';
import type { Finding } from '#core/finding.ts';
import type { Issue } from '#core/issue.ts';
import type { IsoDate } from '#core/month.ts';
import type { ReportProgress } from '#core/progress.ts';
import type { StatTable } from '#core/table.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { type DraftState, isReady } from './draft.ts';
import { Drafts } from './drafts.ts';
import { foldLedger } from './ledger/fold.ts';
import { CONFLICT_MESSAGE } from './holdings.ts';
import type { PersonConflict } from './load/assemble.ts';
import { listIssues } from './load/issue-report.ts';
import type { Platform } from './platform.ts';
import { answerAll } from './query/answer-page.ts';
import { parseSettingsFile, cityOf, settingAt } from './settings.ts';
import { Warehouse } from './warehouse.ts';

export interface HeadlessOptions {
  readonly asOf: IsoDate | null;
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
}

export interface HeadlessSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly kind: string | null;
  readonly confidence: number;
  readonly encoding: string | null;
  readonly headerRows: readonly number[];
  readonly columns: readonly {
    readonly source: string;
    readonly field: string | null;
    readonly confidence: number;
  }[];
  readonly rowsIn: number;
  readonly rowsLoaded: number;
  readonly rowsSetAside: number;
}

function foldSettings(file: unknown): ReturnType<typeof foldLedger>['settings'] {
  if (file === null) return {};
  const entries = parseSettingsFile(file).map(
    ({ id, dated }, i) =>
      ({
        type: 'setting',
        id: String(i),
        at: '',
        setting: id,
        value: dated.value,
        from: dated.from,
      }) as const,
  );
  return foldLedger(entries).settings;
}

function toSource(draft: DraftState): HeadlessSource {
  const { sheet, recognition, location, staged } = draft;
  const ready = isReady(draft);
  return {
    file: draft.source.path,
    sheet: sheet.name,
    kind: ready ? recognition.kind : null,
    confidence: recognition.confidence,
    encoding: sheet.encoding,
    headerRows: location.headerRows,
    columns: recognition.columns.map(({ heading, field, confidence }) => ({
      source: heading,
      field,
      confidence,
    })),
    rowsIn: ready && staged ? staged.counts.read : 0,
    rowsLoaded: ready && staged ? staged.counts.loaded : 0,
    rowsSetAside: ready && staged ? staged.counts.setAside : 0,
  };
}

function unrecognised(draft: DraftState): Issue {
  return {
    file: draft.source.path,
    sheet: draft.sheet.name,
    row: null,
    column: null,
    value: null,
    code: 'sheet.unrecognised',
    severity: 'warning',
    message: '没有认出是哪一种表，未导入',
    count: 1,
  };
}

function toConflictIssue({ stage, row }: PersonConflict, drafts: readonly DraftState[]): Issue[] {
  const draft = drafts.find(({ staged }) => staged?.input.stage === stage);
  if (!draft) return [];
  const where = { file: draft.source.path, sheet: draft.sheet.name, row, column: null, value: null };
  return [{ ...where, code: 'key.duplicate', severity: 'warning', message: CONFLICT_MESSAGE, count: 1 }];
}

/** The whole pipeline without a person: every recognised sheet is loaded the way it was recognised. */
export async function analyseFiles(
  platform: Platform,
  files: readonly SourceFile[],
  options: HeadlessOptions,
): Promise<HeadlessOutcome> {
  const settings = foldSettings(options.settings);
  const job = { progress: options.progress };
  const warehouse = new Warehouse(platform);
  const drafts = new Drafts(platform, warehouse, () => cityOf(settings));
  const added = await drafts.add(files, false, () => Promise.resolve(null), job);
  const asOf = options.asOf ?? drafts.newestDate();
  await drafts.stageAll(added, () => ({ asOf, asOfSource: null }), job);
  const all = drafts.all();
  const ready = all.filter(isReady);
  const issues: Issue[] = drafts.refusals().map(({ file, sheet, code, message }) => ({
    ...{ file, sheet, row: null, column: null, value: null, code },
    ...{
      severity: code === 'sheet.unrecognised' ? ('warning' as const) : ('error' as const),
      message,
      count: 1,
    },
  }));
  for (const draft of all) {
    const refused = issues.some(
      ({ file, sheet }) => file === draft.source.path && sheet === draft.sheet.name,
    );
    if (!draft.staged || !isReady(draft)) issues.push(...(refused ? [] : [unrecognised(draft)]));
    else
      issues.push(
        ...(await listIssues(await warehouse.engine(job), draft.staged, draft.source.path, draft.sheet.name)),
      );
  }
  const tables: StatTable[] = [];
  const findings: Finding[] = [];
  const rosters = ready.flatMap(({ staged, asOf: date, recognition }) =>
    staged && recognition.kind === 'roster' ? [{ staged, date }] : [],
  );
  if (rosters.length > 0 && asOf !== null) {
    const { source, conflicts } = await warehouse.assemble(rosters, asOf, job);
    issues.push(...conflicts.flatMap((conflict) => toConflictIssue(conflict, ready)));
    for (const analysis of ANALYSES) {
      const question = { asOf, filters: [] };
      const answers = await answerAll(source, analysis, question, (id) => settingAt(settings, id, asOf));
      tables.push(...answers.tables);
      findings.push(...answers.findings);
    }
  }
  await warehouse.close();
  return { asOf, sources: all.map(toSource), issues, tables, findings };
}
