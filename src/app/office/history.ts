import { formatCount } from '#core/format.ts';
import { formatDateLong } from '#core/month.ts';
import type { SettingValue } from '#core/setting.ts';
import type { HistoryLine } from '../api.ts';
import { crossTitle } from '../cross/cross-headings.ts';
import type { BatchEntry, LedgerEntry } from '../ledger/entry.ts';
import { tellPublishing } from '../publication/history.ts';
import { tellReportEntry } from '../report/entries.ts';
import { undoneEntries } from '../ledger/in-force.ts';
import { NOBODY, parsePersonKey } from './person-key.ts';

/** Words that the entries themselves do not hold; null where nobody knows. */
export interface HistoryWords {
  /** Source rows of a batch. */
  readonly rows: (batch: string) => number | null;
  /** How many persons' names were replaced by codes. */
  readonly names?: (batch: string) => number;
  /** What a column of a batch is called. */
  readonly heading: (batch: string, column: number) => string | null;
  readonly kindLabel: (kind: string) => string;
  readonly fieldLabel: (field: string) => string;
  readonly settingLabel: (setting: string) => string;
}

const MOST_NAMED = 3;

/** Not taken back by a click: the beginning of another state, or said elsewhere. */
const LASTING: ReadonlySet<LedgerEntry['type']> = new Set(['undo', 'saved', 'shared-computer', 'closing']);

/** A closing is taken back by reopening, which asks for a reason. */
export function canUndo({ type }: LedgerEntry): boolean {
  return !LASTING.has(type);
}

function spellSetting(value: SettingValue): string {
  if (value === null) return '默认';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : String(value);
}

function spellRows(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_NAMED).join('、');
  return rows.length > MOST_NAMED ? `第${named}等${formatCount(rows.length)}行` : `第${named}行`;
}

function spellPerson(person: string): string {
  const told = parsePersonKey(person);
  if (told === null) return '选定的人';
  // An ID number does not belong into a list that stands on a screen.
  return 'id' in told ? '身份证号相符的人' : [told.unit, told.name].filter(Boolean).join('');
}

type EditEntry = Extract<LedgerEntry, { type: 'cell-edit' }>;

/** Puts entries into words, in their order. */
class Narrator {
  private readonly batches = new Map<string, BatchEntry>();
  /** The entry that brought each batch first. */
  private readonly told = new Map<string, string>();
  private readonly entries: ReadonlyMap<string, LedgerEntry>;

  constructor(
    list: readonly LedgerEntry[],
    private readonly words: HistoryWords,
  ) {
    this.entries = new Map(list.map((entry) => [entry.id, entry]));
    for (const entry of list) if (entry.type === 'batch') this.batches.set(entry.batch, entry);
  }

  private fileOf(batch: string): string {
    const entry = this.batches.get(batch);
    if (!entry) return '已不在的批次';
    return entry.sheet === null ? entry.file : `${entry.file}（${entry.sheet}）`;
  }

  private tellBatch(entry: Extract<LedgerEntry, BatchEntry>): string {
    const first = this.told.get(entry.batch) ?? entry.id;
    this.told.set(entry.batch, first);
    const rows = this.words.rows(entry.batch);
    const file = this.fileOf(entry.batch);
    const verb = first !== entry.id ? '重新对应' : entry.sample ? '载入示例' : '导入';
    const names = this.words.names?.(entry.batch) ?? 0;
    const coded = names > 0 ? `，${formatCount(names)}人的姓名已换成代号，不保留姓名和原文件` : '';
    return rows === null ? `${verb}${file}${coded}` : `${verb}${file}（${formatCount(rows)}行）${coded}`;
  }

  private tellEdits({ batch, edits }: EditEntry): string {
    const [only, ...more] = edits;
    const back = edits.every(({ text }) => text === null);
    const verb = back ? '还原' : '更正';
    if (!only || more.length > 0) return `${verb}${this.fileOf(batch)}${formatCount(edits.length)}处`;
    const heading = this.words.heading(batch, only.column);
    const column = heading === null ? `第${only.column + 1}列` : `“${heading}”`;
    const became = only.text === null ? '' : only.text === '' ? '为空' : `为“${only.text}”`;
    return `${verb}${this.fileOf(batch)}第${only.row}行${column}${became}`;
  }

  private tellRows(entry: Extract<LedgerEntry, { type: 'row-decision' }>): string {
    const place = `${this.fileOf(entry.batch)}${spellRows(entry.rows)}`;
    if (entry.decision === null) return `${place}改回按规则处理`;
    return entry.decision === 'load' ? `照样导入${place}` : `暂存${place}`;
  }

  private tellAlias({ field, from, to }: Extract<LedgerEntry, { type: 'alias' }>): string {
    const label = this.words.fieldLabel(field);
    if (to === null) return `${label}“${from}”改回原样`;
    return to === from ? `${label}“${from}”单独保留` : `${label}“${from}”读作“${to}”`;
  }

  private tellIdentity(entry: Extract<LedgerEntry, { type: 'identity' }>): string {
    const place = `${this.fileOf(entry.batch)}第${entry.row}行`;
    if (entry.person === null) return `重新打开${place}的人员对应`;
    return entry.person === NOBODY
      ? `${place}不对应花名册里的人`
      : `${place}对应${spellPerson(entry.person)}`;
  }

  private tellRetirement({ batch, row, category }: Extract<LedgerEntry, { type: 'retirement' }>): string {
    const place = `${this.fileOf(batch)}第${row}行`;
    return category === null ? `${place}的退休类别改回推定` : `${place}的退休类别定为${category}`;
  }

  tell(entry: LedgerEntry): string {
    switch (entry.type) {
      case 'batch':
        return this.tellBatch(entry);
      case 'removal': {
        const { replacedBy } = entry;
        const by = replacedBy === null ? '' : `，由${this.fileOf(replacedBy)}替换`;
        return `撤销导入${this.fileOf(entry.batch)}${by}`;
      }
      case 'restoration':
        return `恢复${this.fileOf(entry.batch)}`;
      case 'undo': {
        const target = this.entries.get(entry.entry);
        if (!target) return '撤回一项操作';
        // Of two taken back in turn the second brings the first again.
        return target.type === 'undo' ? '恢复撤回的操作' : `撤回“${this.tell(target)}”`;
      }
      case 'setting': {
        const from = entry.from === null ? '' : `，自${formatDateLong(entry.from)}起`;
        return `设置“${this.words.settingLabel(entry.setting)}”改为${spellSetting(entry.value)}${from}`;
      }
      case 'as-of':
        return entry.asOf === null ? '截至日期改回自动' : `截至日期改为${formatDateLong(entry.asOf)}`;
      case 'shared-computer':
        return entry.shared ? '说明这台电脑多人共用' : '说明这台电脑只有本人使用';
      case 'cell-edit':
        return this.tellEdits(entry);
      case 'row-decision':
        return this.tellRows(entry);
      case 'identity':
        return this.tellIdentity(entry);
      case 'retirement':
        return this.tellRetirement(entry);
      case 'alias':
        return this.tellAlias(entry);
      case 'remembered': {
        const count = Object.keys(entry.fields).length;
        return `记住${this.words.kindLabel(entry.kind)}的${formatCount(count)}个表头`;
      }
      case 'note':
        return `写情况说明：${entry.unit} ${entry.period} ${entry.item}`;
      case 'sent-back': {
        const [only = '', ...more] = entry.batches;
        const what = more.length > 0 ? `${formatCount(entry.batches.length)}批` : this.fileOf(only);
        return `退回核实${what}`;
      }
      case 'report-part':
        return `“${crossTitle(entry.part)}”加入报告`;
      case 'report-order':
        return '调整报告里的次序';
      case 'report-plan':
      case 'report-edit':
      case 'report-export':
        return tellReportEntry(entry);
      case 'publication':
      case 'approval':
      case 'publish-sheet':
      case 'playlist':
        return tellPublishing(entry);
      case 'saved':
        return '保存工作区文件';
      case 'closing': {
        const what = `${this.words.kindLabel(entry.kind)}${entry.period}`;
        const reason = entry.reason === null || entry.reason === '' ? '' : `：${entry.reason}`;
        return entry.closed ? `${what}定稿` : `重新打开${what}${reason}`;
      }
    }
  }
}

/** What was done, newest first, what was taken back marked as such. */
export function toHistory(entries: readonly LedgerEntry[], words: HistoryWords): readonly HistoryLine[] {
  const undone = undoneEntries(entries);
  const narrator = new Narrator(entries, words);
  const lines = entries.map((entry): HistoryLine => ({
    ...{ entry: entry.id, at: entry.at, text: narrator.tell(entry) },
    ...{ undone: undone.has(entry.id), canUndo: canUndo(entry) },
  }));
  return lines.reverse();
}
