import { readFile } from '#ingest/read-file.ts';
import type { RawSheet, SourceFile } from '#ingest/sheet.ts';
import { toComparable } from '#report/sheets/comparable.ts';
import {
  type Correction,
  isIssueList,
  readIssueList,
  type ReturnedSheet,
} from '#report/sheets/returned-list.ts';
import type { ReturnedCorrection, ReturnedList } from '../api.ts';
import type { Holdings } from '../holdings.ts';
import type { EntryContent } from '../ledger/entry.ts';
import type { PackedFile } from '../load/packed-sheet.ts';
import type { Platform } from '../platform.ts';
import type { Warehouse } from '../warehouse.ts';
import { readCells } from './sheet-rows.ts';
import { codeEdits } from './code-edits.ts';

interface Target {
  readonly batch: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface HeldList {
  readonly list: ReturnedList;
  readonly asked: readonly Correction[];
  readonly targets: readonly Target[];
}

export function toReturnedSheets(sheets: readonly RawSheet[]): readonly ReturnedSheet[] {
  return sheets.map(({ name, body, head }) => ({
    name: name ?? '',
    rows: body.kind === 'rows' ? body.rows : head,
  }));
}

/** 问题清单 that came back: what each line says is looked up in the batch it speaks of, and waits to be applied. */
export class ReturnedLists {
  private readonly list = new Map<string, HeldList>();

  constructor(
    private readonly platform: Platform,
    private readonly warehouse: Warehouse,
    private readonly holdings: Holdings,
  ) {}

  all(): readonly ReturnedList[] {
    return [...this.list.values()].map(({ list }) => list);
  }

  clear(): void {
    this.list.clear();
  }

  /** Takes a file that is such a list; any other is left to be read as tables. */
  async take(source: SourceFile, { sheets }: PackedFile): Promise<boolean> {
    const heads = sheets.map(({ name, head }) => ({ name: name ?? '', rows: head }));
    if (heads.length === 0 || !isIssueList(heads)) return false;
    const reading = await readFile(source, {});
    const { corrections, remarks, problems } = readIssueList(toReturnedSheets(reading.sheets));
    const checked = await this.checkAll(corrections);
    const replies = remarks.map(({ row, column, note }) => `第${row ?? '?'}行${column ?? ''}回复：${note}`);
    const id = this.platform.newId();
    this.list.set(id, {
      list: {
        ...{ id, file: source.path },
        corrections: checked.corrections,
        ...{ problems, replies },
      },
      asked: corrections,
      targets: checked.targets,
    });
    return true;
  }

  /** Looks again at what the waiting lists speak of: it may have been changed or taken away meanwhile. */
  async follow(): Promise<void> {
    for (const [id, held] of this.list) {
      const { corrections, targets } = await this.checkAll(held.asked);
      this.list.set(id, { ...held, list: { ...held.list, corrections }, targets });
    }
  }

  private async checkAll(
    asked: readonly Correction[],
  ): Promise<{ readonly corrections: readonly ReturnedCorrection[]; readonly targets: readonly Target[] }> {
    const checked = await Promise.all(asked.map((correction) => this.check(correction)));
    return {
      corrections: checked.map(({ shown }) => shown),
      targets: checked.flatMap(({ target }) => target ?? []),
    };
  }

  /** A correction is applied only where the cell still holds what was sent. */
  private async check(
    correction: Correction,
  ): Promise<{ readonly shown: ReturnedCorrection; readonly target: Target | null }> {
    const { batch: id, row, field, column, was, value, note } = correction;
    const held = this.holdings.has(id) ? this.holdings.get(id) : null;
    const shown = {
      batch: id,
      batchLabel: held ? held.batch.file : '',
      row: row ?? 0,
      column: column ?? '整行',
      ...{ was, note, now: value },
    };
    const refuse = (refused: string) => ({ shown: { ...shown, refused }, target: null });
    if (!held?.staged || !held.place || held.batch.removed) return refuse('这张表已经不在台账里');
    if (row === null || column === null) return refuse('针对整行的回复，请在导入页逐行处理');
    const { headings } = held.place;
    const mapped = field === null ? undefined : held.batch.mapping[field];
    const index = mapped !== undefined && headings[mapped] === column ? mapped : headings.indexOf(column);
    if (index === -1) return refuse(`表里没有“${column}”一列`);
    const engine = await this.warehouse.engine({});
    const cells = (await readCells(engine, held.staged.input.source, [row])).get(row);
    if (!cells) return refuse(`表里没有第${row}行`);
    const now = toComparable(cells[index] ?? '');
    if (now === toComparable(value)) return refuse('已经是更正后的内容');
    if (now !== toComparable(was)) return refuse(`现在是“${now}”，与发出时不同`);
    return { shown: { ...shown, refused: null }, target: { batch: id, row, column: index, text: value } };
  }

  batchesOf(id: string): readonly string[] {
    return [...new Set(this.list.get(id)?.targets.map(({ batch }) => batch))];
  }

  /** Entries that put the corrections of a list into force; the list is done with. */
  apply(id: string): readonly EntryContent[] {
    const targets = this.list.get(id)?.targets ?? [];
    this.list.delete(id);
    const batches = [...new Set(targets.map(({ batch }) => batch))];
    return batches.map((batch) => ({
      type: 'cell-edit',
      batch,
      edits: codeEdits(
        this.holdings.has(batch) ? this.holdings.get(batch).staged : null,
        targets
          .filter((target) => target.batch === batch)
          .map(({ row, column, text }) => ({ row, column, text })),
      ),
    }));
  }

  discard(id: string): void {
    this.list.delete(id);
  }
}
