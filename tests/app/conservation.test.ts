import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Desk } from '#app/desk.ts';
import { type DraftState, headingsOf } from '#app/intake/draft.ts';
import { listSheetRows, readCells } from '#app/intake/sheet-rows.ts';
import { NO_EDITS } from '#app/ledger/fold.ts';
import { MemoryStore } from '#app/ledger/memory-store.ts';
import { listIssues } from '#app/load/issue-report.ts';
import type { StagedTable } from '#app/load/stage.ts';
import { printTypedRows } from '#app/office/typed-rows.ts';
import { mappedFields } from '#app/load/stage-input.ts';
import type { Issue } from '#core/issue.ts';
import type { NormalValue } from '#datasets/kind.ts';
import { type Engine, type EngineValue, toRows } from '#engine/engine.ts';
import { EnginePool } from './engine-pool.ts';
import { anyFile, type GeneratedFile, PLANS } from './generated-files.ts';
import { runs } from './runs.ts';

const pool = new EnginePool();
afterAll(() => pool.close());

type Staged = DraftState & { readonly staged: StagedTable };

interface Read {
  readonly engine: Engine;
  readonly drafts: readonly Staged[];
}

async function read({ source }: GeneratedFile): Promise<Read> {
  const desk = new Desk(pool.platform(new MemoryStore()));
  const ids = await desk.drafts.add([source], { sample: false }, {});
  await desk.drafts.stageAll(ids, () => ({ asOf: '2026-09-30', asOfSource: null }), {});
  expect(desk.drafts.refusals()).toEqual([]);
  const drafts = desk.drafts.all().filter((draft): draft is Staged => draft.staged !== null);
  return { engine: await desk.warehouse.engine({}), drafts };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** 1-based rows of the file that stand in a table, blank ones left out. */
function rowsOf({ grid }: GeneratedFile, { location }: DraftState): readonly number[] {
  const last = location.lastDataRow ?? grid.length;
  return grid.flatMap((cells, i) =>
    i + 1 >= location.firstDataRow && i + 1 <= last && !isBlank(cells) ? [i + 1] : [],
  );
}

const errorRows = (issues: readonly Issue[]) =>
  [...new Set(issues.filter(({ severity }) => severity === 'error').map(({ row }) => row ?? 0))].sort(
    (a, b) => a - b,
  );

async function rowsLoaded(engine: Engine, { input }: StagedTable): Promise<readonly number[]> {
  const found = await engine.query(`SELECT DISTINCT r FROM coded_${input.stage} ORDER BY r`);
  return Array.from(found.columns[0] ?? [], Number);
}

/** Every row of the file is counted once, and each that is set aside says why. */
async function isConserved(file: GeneratedFile, { engine, drafts }: Read): Promise<void> {
  for (const draft of drafts) {
    const { staged, source, sheet, location, recognition } = draft;
    const rows = rowsOf(file, draft);
    const issues = await listIssues(engine, staged, source.path, sheet.name);
    const aside = errorRows(issues);
    const loaded = await rowsLoaded(engine, staged);
    expect(staged.counts).toEqual({ read: rows.length, loaded: loaded.length, setAside: aside.length });
    expect([...loaded, ...aside].sort((a, b) => a - b)).toEqual(rows);
    for (const issue of issues) expect(rows).toContain(issue.row);
    const { firstDataRow } = location;
    const wide = recognition.wide ?? [];
    const headings = headingsOf(location);
    const place = { staged, edits: NO_EDITS, headings, wide, firstDataRow, members: null };
    const request = { place: draft.id, which: { how: 'set-aside' }, offset: 0, limit: 100 } as const;
    const shown = await listSheetRows(engine, place, request);
    expect(shown.rows.map(({ row, isLoaded }) => [row, isLoaded])).toEqual(aside.map((row) => [row, false]));
  }
}

/** The texts of a row as a person sees them: cells merged down the rows say the same in each. */
function shownAt({ grid, shownBy }: GeneratedFile, row: number): readonly string[] {
  return (grid[row - 1] ?? []).map((text, column) => shownBy.get(`${row}|${column}`) ?? text);
}

/** The text of every cell is what the file has. */
async function isReachable(file: GeneratedFile, { engine, drafts }: Read): Promise<void> {
  for (const { staged, ...draft } of drafts) {
    const rows = rowsOf(file, { ...draft, staged });
    const cells = await readCells(engine, staged.input.original, rows);
    const width = file.plan.columns.length;
    const shown = rows.map((row) => (cells.get(row) ?? []).slice(0, width));
    expect(shown).toEqual(rows.map((row) => shownAt(file, row)));
  }
}

interface Value {
  readonly row: number;
  readonly field: string;
  readonly value: NormalValue['value'];
}

/** What the field's own rule makes of a text. */
function normalised(
  staged: StagedTable,
  texts: ReadonlyMap<number, readonly string[]>,
  kinds: ReadonlyMap<number, string>,
): readonly Value[] {
  const { input } = staged;
  return mappedFields(input)
    .filter(({ index }) => index < input.original.columnCount)
    .filter(({ field }) => staged.columns.some(({ name }) => name === field.name))
    .flatMap(({ field, index }) => {
      const kindAt = (row: number) => kinds.get(row)?.[index] ?? 't';
      const column = [...texts].flatMap(([row, cells]) => (kindAt(row) === 't' ? [cells[index] ?? ''] : []));
      const spellings = [...new Set(column)].filter((text) => text !== '');
      const about = { column: { spellings }, asOf: input.asOf, year: input.year };
      return [...texts].map(([row, cells]): Value => {
        const text = cells[index] ?? '';
        const nothing: NormalValue = { value: null };
        const own = text === '' ? nothing : field.normalise(text, { ...about, cellKind: kindAt(row) });
        return { row, field: field.name, value: own.value };
      });
    });
}

const spelled = (value: EngineValue | undefined) => String(value ?? '');

/** A typed value is what the field's rule makes of the cell; else it is unknown, and a warning says so. */
async function isRead({ engine, drafts }: Read): Promise<void> {
  for (const { staged, source, sheet } of drafts) {
    const { input } = staged;
    if (input.saidBy !== null) continue;
    const loaded = await rowsLoaded(engine, staged);
    const noData = await engine.query(`SELECT r FROM aside_${input.stage}`);
    const left = new Set(Array.from(noData.columns[0] ?? [], Number));
    const all = await engine.query(`SELECT DISTINCT ${input.original.row} FROM ${input.original.name}`);
    const numbers = Array.from(all.columns[0] ?? [], Number).filter(
      (row) => row >= input.firstDataRow && !left.has(row),
    );
    const texts = await readCells(engine, input.original, numbers);
    const kinds = new Map<number, string>();
    if (input.original.hasKinds) {
      const found = await engine.query(`SELECT r, k FROM ${input.original.name}`);
      Array.from(found.columns[0] ?? [], Number).forEach((row, i) =>
        kinds.set(row, String(found.columns[1]?.[i])),
      );
    }
    // Free text is read as it stands when it is shown.
    const texted = staged.columns.filter(({ storage }) => storage === 'text').map(({ name }) => name);
    const free = new Map(
      toRows(await engine.query(printTypedRows(staged, texted))).map((row) => [Number(row['r']), row]),
    );
    const coded = await engine.query(`SELECT * FROM coded_${input.stage}`);
    const typed = new Map<number, Record<string, EngineValue>>(
      toRows(coded).map((row) => [Number(row['r']), { ...free.get(Number(row['r'])), ...row }]),
    );
    expect([...typed.keys()].sort((a, b) => a - b)).toEqual(loaded);
    const warned = new Set(
      toRows(await engine.query(`SELECT r, field FROM issues_${input.stage}`)).map(
        ({ r, field }) => `${String(r)}|${String(field)}`,
      ),
    );
    for (const { row, field, value } of normalised(staged, texts, kinds)) {
      const found = typed.get(row);
      if (!found) continue;
      const where = `${source.path} ${sheet.name ?? ''} 第${row}行 ${field}`;
      if (found[field] === null && value !== null) expect(warned, where).toContain(`${row}|${field}`);
      else if (!(value === null && field === 'level'))
        expect(spelled(found[field]), where).toBe(spelled(value));
    }
  }
}

/** Of a wide sheet each source row gives one row a column, and no number in it is lost. */
async function isTurned(file: GeneratedFile, { engine, drafts }: Read): Promise<void> {
  for (const { staged, recognition } of drafts) {
    const { input } = staged;
    if (input.saidBy === null) continue;
    const rows = await engine.query(
      `SELECT r, count(*) AS n, sum(score) AS total FROM coded_${input.stage} GROUP BY r ORDER BY r`,
    );
    for (const { r, n, total } of toRows(rows)) {
      expect(Number(n)).toBe(recognition.wide?.length);
      const cells = shownAt(file, Number(r));
      const most = [50, 50, 100];
      const known = cells.slice(1).map((text, i) => (Number(text) <= (most[i] ?? 0) ? Number(text) : 0));
      expect(Number(total ?? 0)).toBeCloseTo(
        known.reduce((sum, one) => sum + one, 0),
        6,
      );
    }
  }
}

describe('of any file', () => {
  it('every row that is not blank is loaded or set aside, and no cell is read otherwise than its rule says', async () => {
    const met = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        await pool.release();
        const found = await read(file);
        for (const { staged } of found.drafts) {
          const kind = `${staged.input.kind.id}${staged.input.saidBy === null ? '' : ' wide'}`;
          met.set(kind, (met.get(kind) ?? 0) + 1);
        }
        expect(found.drafts.map(({ staged }) => staged.input.kind.id)).toContain(file.plan.kind);
        await isConserved(file, found);
        await isReachable(file, found);
        await isRead(found);
        await isTurned(file, found);
      }),
      runs(80, 21),
    );
    expect([...met.keys()].sort()).toEqual(
      [...new Set(PLANS.map(({ kind, wide }) => (wide > 0 ? `${kind} wide` : kind)))].sort(),
    );
  }, 120_000);
});
