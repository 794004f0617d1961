import { findKind, KINDS } from '#datasets/index.ts';
import type { EntryContent, LedgerEntry } from '../ledger/entry.ts';
import { foldLedger } from '../ledger/fold.ts';
import { ExchangeError, NEWER } from './exchange-error.ts';
import { fail, isObject, listOf, objectOf, orNull, type Parse, recordOf, text } from './shape.ts';

/** What an office decided about headings and spellings, for others to use. */
export interface Memory {
  readonly mappings: readonly {
    readonly kind: string;
    readonly fields: Readonly<Record<string, string | null>>;
  }[];
  readonly aliases: readonly { readonly field: string; readonly from: string; readonly to: string }[];
}

/** Something that the file and this workspace decided differently; what was decided here stays. */
export interface MemoryDifference {
  /** 花名册表头“最终学历情况”, 单位“县委组织部”. */
  readonly what: string;
  readonly here: string;
  readonly there: string;
}

const PRODUCT = '组工镜';
const WHAT = '字段对应和写法';
const MOST = 200_000;
const NOT_OURS = '不是组工镜的字段对应文件';

const name = text(2_000, 1);

const parseMemory: Parse<Memory> = objectOf<Memory>({
  mappings: listOf(objectOf({ kind: text(100, 1), fields: recordOf(orNull(text(100, 1)), MOST) }), 1_000),
  aliases: listOf(objectOf({ field: text(100, 1), from: name, to: name }), MOST),
});

function toMemory(entries: readonly LedgerEntry[]): Memory {
  const { remembered, aliases } = foldLedger(entries);
  return {
    mappings: [...remembered]
      .filter(([, fields]) => fields.size > 0)
      .map(([kind, fields]) => ({ kind, fields: Object.fromEntries(fields) })),
    aliases: [...aliases].flatMap(([field, words]) => [...words].map(([from, to]) => ({ field, from, to }))),
  };
}

/** What is remembered now, as the text of a file: decisions taken back are not in it, nor is any name of a person's file. */
export function printMemoryFile(entries: readonly LedgerEntry[]): string {
  return `${JSON.stringify({ format: 1, product: PRODUCT, what: WHAT, ...toMemory(entries) }, null, 2)}\n`;
}

/** Reads a memory file from outside; throws a sentence where it is none. */
export function parseMemoryFile(content: string): Memory {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    throw new ExchangeError(NOT_OURS);
  }
  if (!isObject(value) || value['product'] !== PRODUCT || value['what'] !== WHAT)
    throw new ExchangeError(NOT_OURS);
  const { format, product: _product, what: _what, ...rest } = value;
  if (typeof format === 'number' && format > 1) throw new ExchangeError(NEWER);
  if (format !== 1) throw new ExchangeError(NOT_OURS);
  const memory = parseMemory(rest, '文件');
  for (const { kind, fields } of memory.mappings) {
    const known = new Set(findKind(kind)?.fields.map((field) => field.name));
    if (known.size === 0) throw new ExchangeError(NEWER);
    const odd = Object.values(fields).find((field) => field !== null && !known.has(field));
    if (odd !== undefined) return fail(kind, `没有字段${odd}`);
  }
  return memory;
}

const NOT_IMPORTED = '不导入';

function fieldLabel(kind: string | null, field: string): string {
  const kinds = kind === null ? KINDS : KINDS.filter(({ id }) => id === kind);
  const fields = kinds.flatMap((each) => each.fields);
  return fields.find((each) => each.name === field)?.label ?? field;
}

/** What opening a memory adds: only what is not decided here yet. */
export function mergeMemory(
  memory: Memory,
  entries: readonly LedgerEntry[],
): { readonly entries: readonly EntryContent[]; readonly differences: readonly MemoryDifference[] } {
  const { remembered, aliases } = foldLedger(entries);
  const added: EntryContent[] = [];
  const differences: MemoryDifference[] = [];
  for (const { kind, fields } of memory.mappings) {
    const here = remembered.get(kind);
    const label = findKind(kind)?.shortLabel ?? kind;
    const spell = (field: string | null) => (field === null ? NOT_IMPORTED : fieldLabel(kind, field));
    const fresh: [string, string | null][] = [];
    for (const [heading, field] of Object.entries(fields)) {
      const own = here?.get(heading);
      if (own === undefined) fresh.push([heading, field]);
      else if (own !== field)
        differences.push({ what: `${label}表头“${heading}”`, here: spell(own), there: spell(field) });
    }
    if (fresh.length > 0) added.push({ type: 'remembered', kind, fields: Object.fromEntries(fresh) });
  }
  for (const { field, from, to } of memory.aliases) {
    const own = aliases.get(field)?.get(from);
    if (own === undefined) added.push({ type: 'alias', field, from, to });
    else if (own !== to)
      differences.push({ what: `${fieldLabel(null, field)}“${from}”`, here: own, there: to });
  }
  return { entries: added, differences };
}

/** Reads a memory file and says what it adds here. */
export function openMemoryFile(content: string, entries: readonly LedgerEntry[]) {
  return mergeMemory(parseMemoryFile(content), entries);
}
