import { formatDateLong } from '#core/month.ts';
import { findKind } from '#datasets/index.ts';
import type { Engine } from '#engine/engine.ts';
import { readFile } from '#ingest/read-file.ts';
import type { SourceFile } from '#ingest/sheet.ts';
import { comparePrefilled } from '#report/sheets/compare-prefilled.ts';
import { buildPrefilled, type PrefilledColumn, type PrefilledPlan } from '#report/sheets/prefilled.ts';
import { readPrefilled } from '#report/sheets/returned-prefilled.ts';
import type { MadeFile, RosterDifferences } from '../api.ts';
import type { HeldTable } from '../holdings.ts';
import { toReturnedSheets } from '../intake/returned-lists.ts';
import { readCells } from '../intake/sheet-rows.ts';
import { headingAt } from '../load/stage-input.ts';
import { printTypedRows } from '../office/typed-rows.ts';
import { toWorkbookFile } from './made-file.ts';

/** Fields by which a person is recognised; they cannot be changed in the table that is sent. */
const KEYS = ['person_id', 'name', 'birth'];

interface Marked {
  readonly batch: string;
  readonly unit: string;
}

export const printMarker = ({ batch, unit }: Marked): string => JSON.stringify([batch, unit]);

export function parseMarker(text: string): Marked | null {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts)) return null;
    const [batch, unit] = parts as unknown[];
    return typeof batch === 'string' && typeof unit === 'string' ? { batch, unit } : null;
  } catch {
    return null;
  }
}

function columnsOf({ batch, place }: HeldTable): readonly (PrefilledColumn & { readonly index: number })[] {
  const kind = findKind(batch.kind);
  const used = new Set<number>();
  return (kind?.fields ?? []).flatMap(({ name, label, choices }) => {
    const index = batch.mapping[name];
    if (index === undefined || used.has(index)) return [];
    used.add(index);
    const isOnly = Object.values(batch.mapping).filter((other) => other === index).length === 1;
    const heading = isOnly ? label : headingAt(place.headings, index, label);
    const offered = isOnly && choices ? { choices } : {};
    return [{ field: name, label: heading, locked: KEYS.includes(name), index, ...offered }];
  });
}

async function planOf(
  engine: Engine,
  held: HeldTable,
  unit: string,
  isOfUnit: (unit: string) => boolean,
): Promise<PrefilledPlan> {
  const { batch, staged } = held;
  const columns = columnsOf(held);
  const rows = await engine.query(
    `SELECT CAST(r AS INTEGER), CAST(unit AS VARCHAR) FROM (${printTypedRows(staged, ['unit'])}) WHERE unit IS NOT NULL ORDER BY 1`,
  );
  const units = Array.from(rows.columns[1] ?? [], String);
  const numbers = Array.from(rows.columns[0] ?? [], Number).filter((_, i) => isOfUnit(units[i] ?? ''));
  const cells = await readCells(engine, staged.input.source, numbers);
  return {
    title: `${findKind(batch.kind)?.label ?? ''}核对表`,
    unit,
    period: batch.asOf ? formatDateLong(batch.asOf) : '',
    columns,
    rows: numbers.map((row) => columns.map(({ index }) => cells.get(row)?.[index] ?? '')),
    marker: printMarker({ batch: batch.batch, unit }),
  };
}

/** Last period's rows of one unit, to be looked through by it and sent back. */
export async function makePrefilled(
  engine: Engine,
  held: HeldTable,
  unit: string,
  isOfUnit: (unit: string) => boolean,
): Promise<MadeFile> {
  return toWorkbookFile(`${unit}人员核对表`, buildPrefilled(await planOf(engine, held, unit, isOfUnit)));
}

/** What a returned table changes against what was sent. */
export async function comparePrefilledFile(
  engine: Engine,
  held: HeldTable,
  unit: string,
  isOfUnit: (unit: string) => boolean,
  source: SourceFile,
): Promise<RosterDifferences> {
  const { columns, rows } = await planOf(engine, held, unit, isOfUnit);
  const { sheets } = await readFile(source, {});
  const labels = columns.map(({ label }) => label);
  const returned = readPrefilled(toReturnedSheets(sheets), labels);
  const keys = columns.flatMap(({ locked }, i) => (locked ? [i] : []));
  const found = comparePrefilled(columns, rows, returned.rows, keys);
  const name = columns.findIndex(({ field }) => field === 'name');
  return {
    against: `${held.batch.file}（${unit}，${rows.length}行）`,
    changed: found.changed.flatMap(({ sent, returned: row, cells }) => {
      const about = { row: row.number ?? 0, name: sent[name] ?? '' };
      const said = row.change === '' ? [] : [{ ...about, column: '变动情况', was: '', now: row.change }];
      return [...said, ...cells.map(({ label, was, now }) => ({ ...about, column: label, was, now }))];
    }),
    missing: found.missing.map((row) => ({ name: row[name] ?? '' })),
    added: found.added.map(({ number, cells }) => ({ row: number ?? 0, name: cells[name] ?? '' })),
    problems: [...returned.problems, ...found.problems],
  };
}
