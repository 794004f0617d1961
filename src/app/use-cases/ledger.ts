import { formatDateLong } from '#core/month.ts';
import type { Job } from '#core/progress.ts';
import { findKind, KINDS } from '#datasets/index.ts';
import { bulletinName, toBulletin } from '#report/bulletin/quarterly.ts';
import { buildIssueList } from '#report/sheets/issue-list.ts';
import { buildReminder } from '#report/sheets/reminder.ts';
import { writeWord } from '#report/word/write-word.ts';
import type { LedgerActions, ReportGrid } from '../api.ts';
import type { Desk } from '../desk.ts';
import { openMemoryFile, printMemoryFile } from '../exchange/memory-file.ts';
import { inspectWorkspaceFile, readWorkspaceFile, writeWorkspaceFile } from '../exchange/workspace-file.ts';
import { type ListedTable, listIssueSource } from '../exports/issue-list.ts';
import { collectBulletin } from '../exports/bulletin.ts';
import { JSON_TYPE, toFileName, toWorkbookFile, WORD_TYPE } from '../exports/made-file.ts';
import { makePrefilled } from '../exports/prefilled.ts';
import { makeTemplate } from '../exports/template.ts';
import { makeUnitNotices } from '../exports/unit-notices.ts';
import { draftFromBatch } from '../intake/remap.ts';
import { undoTarget } from '../ledger/in-force.ts';
import { listIssues } from '../load/issue-report.ts';
import { canUndo, toHistory } from '../office/history.ts';
import { officeOf, SETTINGS } from '../settings.ts';

function labelOfField(field: string): string {
  const fields = KINDS.flatMap((kind) => kind.fields);
  return fields.find(({ name }) => name === field)?.label ?? field;
}

function listedTable(desk: Desk, place: string): ListedTable | null {
  if (desk.drafts.has(place)) {
    const { staged, source, sheet } = desk.drafts.get(place);
    if (!staged) return null;
    const { label } = staged.input.kind;
    return { id: place, file: source.path, sheet: sheet.name, label, staged };
  }
  const { staged, batch } = desk.holdings.get(place);
  if (!staged) return null;
  return { id: place, file: batch.file, sheet: batch.sheet, label: staged.input.kind.label, staged };
}

/** What a unit of the grid still owes. */
function owed(grid: ReportGrid, unit: string) {
  const cells = grid.cells[grid.units.indexOf(unit)] ?? [];
  const columns = grid.columns.map(({ kindLabel, period }, i) => ({
    kind: kindLabel,
    period,
    cell: cells[i],
  }));
  return {
    unit,
    missing: columns.flatMap(({ kind, period, cell }) =>
      cell === undefined || cell.status === 'missing' ? [{ kind, period }] : [],
    ),
    issues: columns.flatMap(({ kind, period, cell }) =>
      cell && cell.status !== 'closed' && cell.asked > 0 ? [{ kind, period, count: cell.asked }] : [],
    ),
  };
}

/** What was imported and done, and the files that go out and come back. */
export function ledgerActions(desk: Desk): LedgerActions {
  const { ledger, holdings, drafts, standing } = desk;

  function historyWords() {
    const headings = (batch: string) =>
      holdings.has(batch) ? holdings.get(batch).place?.headings : undefined;
    return {
      rows: (batch: string) =>
        holdings.has(batch) ? (holdings.get(batch).staged?.counts.read ?? null) : null,
      names: (batch: string) => (holdings.has(batch) ? (holdings.get(batch).kept?.names ?? 0) : 0),
      heading: (batch: string, column: number) => headings(batch)?.[column] ?? null,
      kindLabel: (kind: string) => findKind(kind)?.label ?? kind,
      fieldLabel: (field: string) => labelOfField(field),
      settingLabel: (setting: string) => SETTINGS.find(({ id }) => id === setting)?.label ?? setting,
    };
  }

  return {
    removeBatch: async (batch, job = {}) => {
      desk.refuseClosed([batch]);
      ledger.add({ type: 'removal', batch, replacedBy: null });
      return desk.refresh(job);
    },
    restoreBatch: async (batch, job = {}) => {
      desk.refuseClosed([batch]);
      ledger.add({ type: 'restoration', batch });
      return desk.refresh(job);
    },
    remapBatch: async (batch, job = {}) => {
      desk.refuseClosed([batch]);
      await draftFromBatch(desk, batch, job);
      return desk.state();
    },
    clearAll: async () => {
      await desk.clear();
      return desk.refresh({});
    },
    history: () => Promise.resolve(toHistory(ledger.entries(), historyWords())),
    undo: async (entry, job = {}) => {
      const about = ledger.entries().find(({ id }) => id === entry);
      if (!about || !canUndo(about)) throw new Error('这一条不能在这里撤销');
      if ('batch' in about && about.type !== 'identity') desk.refuseClosed([about.batch]);
      ledger.add({ type: 'undo', entry: undoTarget(ledger.entries(), entry) });
      return desk.refresh(job);
    },

    draftIssues: async (id, job = {}) => {
      const { staged, source, sheet } = drafts.get(id);
      if (!staged) return [];
      return listIssues(await desk.warehouse.engine(job), staged, source.path, sheet.name, job);
    },
    batchIssues: async (id, job = {}) => {
      const { staged, batch } = holdings.get(id);
      if (!staged) return [];
      return listIssues(await desk.warehouse.engine(job), staged, batch.file, batch.sheet, job);
    },

    reportGrid: (job = {}) => desk.units.grid(job),
    closePeriod: (kind, period, job = {}) => {
      const batches = standing.toClose(kind, period);
      ledger.add({ type: 'closing', kind, period, closed: true, batches, reason: null });
      return desk.refresh(job);
    },
    reopenPeriod: (kind, period, reason, job = {}) => {
      ledger.add({ type: 'closing', kind, period, closed: false, batches: [], reason });
      return desk.refresh(job);
    },

    makeIssueList: async (places, job = {}) => {
      const tables = places.flatMap((place) => listedTable(desk, place) ?? []);
      const engine = await desk.warehouse.engine(job);
      const sources = [];
      for (const table of tables) sources.push(await listIssueSource(engine, table));
      const batches = places.filter((place) => holdings.has(place));
      if (batches.length > 0) ledger.add({ type: 'sent-back', batches });
      desk.touch();
      const made = formatDateLong(desk.today());
      return toWorkbookFile(`问题清单（${made}）`, buildIssueList({ made, sources }));
    },
    makeReminder: async (units, due, job = {}) => {
      const grid = await desk.units.grid(job);
      const plan = {
        office: officeOf(ledger.folded().settings),
        made: formatDateLong(desk.today()),
        due,
        units: units.map((unit) => owed(grid, unit)),
      };
      return toWorkbookFile(`催报单（${plan.made}）`, buildReminder(plan));
    },
    makeBulletin: async (period, job = {}) => {
      const source = await collectBulletin(desk, period, job);
      const name = `${toFileName(bulletinName(source))}.docx`;
      return { name, type: WORD_TYPE, bytes: writeWord(toBulletin(source)) };
    },
    makeUnitNotices: async (period, job = {}) =>
      makeUnitNotices(desk, await collectBulletin(desk, period, job), job),
    makeTemplate: (kind) => Promise.resolve(makeTemplate(kind)),
    makePrefilled: async (batch, unit, job = {}) => {
      const held = holdings.loaded().find((each) => each.batch.batch === batch);
      if (!held) throw new Error('这张表没有载入');
      const isOfUnit = await desk.units.isOf(unit, job);
      return makePrefilled(await desk.warehouse.engine(job), held, unit, isOfUnit);
    },

    makeMemoryFile: () => {
      const bytes = new TextEncoder().encode(printMemoryFile(ledger.entries()));
      return Promise.resolve({ name: '字段对应和写法（组工镜）.json', type: JSON_TYPE, bytes });
    },
    openMemoryFile: async (content, job = {}) => {
      const { entries } = openMemoryFile(await content.text(), ledger.entries());
      for (const entry of entries) ledger.add(entry);
      return desk.refresh(job);
    },
    makeWorkspaceFile: async (passphrase, job = {}) => {
      const workspace = {
        entries: ledger.entries(),
        original: (key: string) => ledger.original(key),
        madeAt: desk.platform.now(),
      };
      const made = await writeWorkspaceFile(workspace, passphrase, job);
      ledger.add({ type: 'saved' });
      return made;
    },
    inspectWorkspaceFile: (content) => inspectWorkspaceFile(content),
    openWorkspaceFile: (content, passphrase, job = {}) => openWorkspace(desk, content, passphrase, job),
  };
}

async function openWorkspace(desk: Desk, content: Blob, passphrase: string | null, job: Job) {
  const { entries, originals } = await readWorkspaceFile(content, passphrase, job);
  desk.drafts.clear();
  desk.returned.clear();
  desk.holdings.clear();
  desk.standing.clear();
  desk.units.clear();
  desk.people.clear();
  await desk.warehouse.close();
  const { sharedComputer } = desk.ledger.folded();
  await desk.ledger.replaceAll(entries, originals);
  if (sharedComputer !== null) desk.ledger.add({ type: 'shared-computer', shared: sharedComputer });
  return desk.refresh(job);
}
