import type { IsoDate } from '#core/month.ts';
import type { RetireCategory } from '#core/retirement.ts';
import type { DatedValue } from '#core/setting.ts';
import type { LedgerEntry, LoadedBatch, ReportPart } from './entry.ts';
import { entriesInForce } from './in-force.ts';
import { type FoldedReport, NO_REPORT, withReportEntry } from '../report/entries.ts';
import { type FoldedPublishing, foldPublishing, NOTHING_PUBLISHED } from '../publication/entries.ts';
import { type BatchEdits, NO_EDITS, withEdits } from './with-edits.ts';

export { type BatchEdits, NO_EDITS } from './with-edits.ts';

export interface FoldedNote {
  readonly entry: string;
  readonly at: string;
  readonly unit: string;
  readonly period: string;
  readonly item: string;
  readonly text: string;
}

export interface FoldedClosing {
  readonly kind: string;
  readonly period: string;
  readonly batches: readonly string[];
}

export interface FoldedRetirement {
  readonly batch: string;
  readonly row: number;
  /** null: as presumed, whatever was said of the person before. */
  readonly category: RetireCategory | null;
}

export interface FoldedReportPart {
  readonly entry: string;
  readonly at: string;
  readonly part: ReportPart;
}

export interface FoldedLedger {
  readonly batches: readonly LoadedBatch[];
  readonly edits: ReadonlyMap<string, BatchEdits>;
  readonly settings: Readonly<Record<string, readonly DatedValue[]>>;
  /** What spellings mean, by field. */
  readonly aliases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What headings were taken for, by kind; the latest decision of each. */
  readonly remembered: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  readonly identity: readonly { readonly batch: string; readonly row: number; readonly person: string }[];
  /** One for each row of which something was said, what was said last at the end. */
  readonly retirements: readonly FoldedRetirement[];
  readonly notes: readonly FoldedNote[];
  readonly closings: readonly FoldedClosing[];
  readonly sentBack: ReadonlySet<string>;
  /** In the order of the report. */
  readonly reportParts: readonly FoldedReportPart[];
  readonly publishing: FoldedPublishing;
  /** The 调研报告 as it was put together. */
  readonly report: FoldedReport;
  readonly lastSaved: { readonly at: string | null; readonly changesSince: number };
  readonly asOf: IsoDate | null;
  readonly sharedComputer: boolean | null;
}

/** Plain preferences apply from the beginning of time. */
export const ALWAYS: IsoDate = '0001-01-01';

function withValue(values: readonly DatedValue[] | undefined, added: DatedValue): readonly DatedValue[] {
  const kept = (values ?? []).filter((value) => value.from !== added.from);
  return [...kept, added].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The map within a map under a key, made when it is first asked for. */
function within<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const found = maps.get(key) ?? new Map<Inner, Value>();
  maps.set(key, found);
  return found;
}

/** The state being put together while the list is walked. */
class Fold {
  readonly batches = new Map<string, LoadedBatch>();
  readonly settings: Record<string, readonly DatedValue[]> = {};
  readonly edits = new Map<string, BatchEdits>();
  readonly aliases = new Map<string, Map<string, string>>();
  readonly remembered = new Map<string, Map<string, string | null>>();
  readonly identity = new Map<string, { batch: string; row: number; person: string }>();
  readonly retirements = new Map<string, FoldedRetirement>();
  readonly notes: FoldedNote[] = [];
  readonly closings = new Map<string, FoldedClosing>();
  readonly sentBack = new Set<string>();
  reportParts: readonly FoldedReportPart[] = [];
  publishing = NOTHING_PUBLISHED;
  report = NO_REPORT;
  savedAt: string | null = null;
  changesSince = 0;
  asOf: IsoDate | null = null;
  sharedComputer: boolean | null = null;

  take(entry: LedgerEntry): void {
    this.changesSince++;
    switch (entry.type) {
      case 'batch':
        return this.takeBatch(entry);
      case 'removal':
      case 'restoration':
        return this.takeRemoval(entry);
      case 'setting': {
        const added = { from: entry.from ?? ALWAYS, value: entry.value };
        this.settings[entry.setting] = withValue(this.settings[entry.setting], added);
        return;
      }
      case 'as-of':
        this.asOf = entry.asOf;
        return;
      case 'shared-computer':
        this.sharedComputer = entry.shared;
        return;
      case 'cell-edit':
      case 'row-decision':
        this.edits.set(entry.batch, withEdits(this.edits.get(entry.batch) ?? NO_EDITS, entry));
        this.sentBack.delete(entry.batch);
        return;
      case 'identity': {
        const key = `${entry.batch}|${entry.row}`;
        if (entry.person === null) this.identity.delete(key);
        else this.identity.set(key, { batch: entry.batch, row: entry.row, person: entry.person });
        return;
      }
      case 'retirement': {
        const { batch, row, category } = entry;
        const key = `${batch}|${row}`;
        this.retirements.delete(key);
        this.retirements.set(key, { batch, row, category });
        return;
      }
      case 'alias': {
        const words = within(this.aliases, entry.field);
        if (entry.to === null) words.delete(entry.from);
        else words.set(entry.from, entry.to);
        return;
      }
      case 'remembered':
        for (const [heading, field] of Object.entries(entry.fields)) {
          within(this.remembered, entry.kind).set(heading, field);
        }
        return;
      case 'note': {
        const { id, at, unit, period, item, text } = entry;
        this.notes.push({ entry: id, at, unit, period, item, text });
        return;
      }
      case 'sent-back':
        for (const batch of entry.batches) this.sentBack.add(batch);
        return;
      case 'saved':
        this.savedAt = entry.at;
        this.changesSince = 0;
        return;
      case 'closing': {
        const { kind, period, batches, closed } = entry;
        if (closed) this.closings.set(`${kind}|${period}`, { kind, period, batches });
        else this.closings.delete(`${kind}|${period}`);
        return;
      }
      case 'report-part': {
        const { id, at, part } = entry;
        this.reportParts = [...this.reportParts, { entry: id, at, part }];
        return;
      }
      case 'report-order': {
        const placeOf = ({ entry: part }: FoldedReportPart) => {
          const place = entry.parts.indexOf(part);
          return place < 0 ? entry.parts.length : place;
        };
        this.reportParts = [...this.reportParts].sort((a, b) => placeOf(a) - placeOf(b));
        return;
      }
      case 'report-plan':
      case 'report-edit':
      case 'report-export':
        this.report = withReportEntry(this.report, entry);
        return;
      case 'publication':
      case 'approval':
      case 'publish-sheet':
      case 'playlist':
        this.publishing = foldPublishing(this.publishing, entry);
        return;
      case 'undo':
        return;
    }
  }

  private takeBatch(entry: Extract<LedgerEntry, { type: 'batch' }>): void {
    const { type: _type, id: _id, at, ...batch } = entry;
    const addedAt = this.batches.get(entry.batch)?.addedAt ?? at;
    this.batches.set(entry.batch, { ...batch, addedAt, removed: false, replacedBy: null });
    for (const [heading, field] of Object.entries(entry.headings)) {
      within(this.remembered, entry.kind).set(heading, field);
    }
  }

  private takeRemoval(entry: Extract<LedgerEntry, { type: 'removal' | 'restoration' }>): void {
    const batch = this.batches.get(entry.batch);
    if (!batch) return;
    const removed = entry.type === 'removal';
    const replacedBy = entry.type === 'removal' ? entry.replacedBy : null;
    this.batches.set(entry.batch, { ...batch, removed, replacedBy });
  }

  result(): FoldedLedger {
    return {
      batches: [...this.batches.values()],
      edits: this.edits,
      settings: this.settings,
      aliases: this.aliases,
      remembered: this.remembered,
      identity: [...this.identity.values()],
      retirements: [...this.retirements.values()],
      notes: this.notes,
      closings: [...this.closings.values()],
      sentBack: this.sentBack,
      reportParts: this.reportParts,
      publishing: this.publishing,
      report: this.report,
      lastSaved: { at: this.savedAt, changesSince: this.changesSince },
      asOf: this.asOf,
      sharedComputer: this.sharedComputer,
    };
  }
}

/** The state that a list of entries amounts to. */
export function foldLedger(entries: readonly LedgerEntry[]): FoldedLedger {
  const fold = new Fold();
  for (const entry of entriesInForce(entries)) fold.take(entry);
  return fold.result();
}
