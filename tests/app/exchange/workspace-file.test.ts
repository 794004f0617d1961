import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  inspectWorkspaceFile,
  makeWorkspaceFile,
  readWorkspaceFile,
  workspaceFileName,
} from '#app/exchange/workspace-file.ts';
import type { EntryContent, LedgerEntry } from '#app/ledger/entry.ts';
import type { Progress } from '#core/progress.ts';
import { sha256Of } from '#core/sha256.ts';

const MADE_AT = '2026-11-21T08:00:00.000Z';
const PASSPHRASE = '平陵县 2026 口令';
const CSV = new Blob(['姓名,单位\n', '王宁,平陵县委组织部\n'.repeat(50)]);
const XLSX = new Blob([new Uint8Array(3_000_000).map((_, i) => (i * 7919) >> 3)]);

const batch = (id: string, original: string, file: string, hash: string | null): EntryContent => ({
  ...{ type: 'batch', batch: id, original, file, bytes: 10, hash, encoding: 'utf-8', sheet: null },
  ...{ kind: 'roster', headerRows: [1], lastDataRow: null, columns: [0, 1], mapping: { name: 0, unit: 1 } },
  ...{ headings: { 姓名: 'name', 单位: 'unit' }, wide: [], sheetwide: {}, asOf: '2026-10-31', sample: false },
});

function ledger(...contents: readonly EntryContent[]): readonly LedgerEntry[] {
  return contents.map((content, i) => ({ ...content, id: `e${i}`, at: MADE_AT }));
}

let entries: readonly LedgerEntry[];
beforeAll(async () => {
  entries = ledger(
    batch('b1', 'o1', '花名册.csv', await sha256Of(CSV)),
    batch('b2', 'o2', '花名册.xlsx', null),
    { type: 'cell-edit', batch: 'b1', edits: [{ row: 2, column: 0, text: '王甯' }] },
    { type: 'removal', batch: 'b2', replacedBy: null },
    { type: 'setting', setting: 'city', value: '云门市', from: null },
    { type: 'identity', batch: 'b1', row: 2, person: 'name:王宁|199005|甲' },
    { type: 'retirement', batch: 'b1', row: 2, category: '女60' },
    { type: 'retirement', batch: 'b1', row: 3, category: null },
    { type: 'closing', kind: 'roster', period: '2026年10月', closed: true, batches: ['b1'], reason: null },
  );
});

const ORIGINALS: Readonly<Record<string, Blob>> = { o1: CSV, o2: XLSX };

function make(passphrase: string | null, list: readonly LedgerEntry[] = entries): Promise<Blob> {
  const original = (key: string) => Promise.resolve(ORIGINALS[key]);
  return makeWorkspaceFile({ entries: list, original, madeAt: MADE_AT, work: 2 ** 14 }, passphrase);
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Small enough that hundreds of changed copies can be tried. */
const makeSmall = (passphrase: string | null) => make(passphrase, entries.slice(4, 6));

describe('a workspace file', () => {
  it('without a passphrase gives back every entry and original', async () => {
    const file = await make(null);
    const { entries: read, originals } = await readWorkspaceFile(file, null);
    expect(read).toEqual(entries);
    expect([...originals.keys()]).toEqual(['o1', 'o2']);
    expect(await originals.get('o1')?.text()).toBe(await CSV.text());
    expect(await sha256Of(originals.get('o2') ?? new Blob())).toBe(await sha256Of(XLSX));
  });

  it('packs texts and leaves workbooks as they are', async () => {
    const text = await make(null, entries.slice(0, 1));
    expect(text.size).toBeLessThan(1500);
    expect((await make(null)).size).toBeGreaterThan(XLSX.size);
  });

  it('says what it is before anybody opens it, and names nobody', async () => {
    const file = await make(null);
    const bytes = CSV.size + XLSX.size;
    expect(await inspectWorkspaceFile(file)).toEqual({
      isEncrypted: false,
      madeAt: MADE_AT,
      batches: 1,
      bytes,
    });
    expect(workspaceFileName(MADE_AT)).toBe('组工镜工作区_20261121.zgj');
  });

  it('with a passphrase gives back everything to whoever knows it, and shows nothing to others', async () => {
    const file = await make(PASSPHRASE);
    expect(await inspectWorkspaceFile(file)).toMatchObject({ isEncrypted: true, batches: 1 });
    expect(await file.text()).not.toContain('王宁');
    const { entries: read, originals } = await readWorkspaceFile(file, PASSPHRASE);
    expect(read).toEqual(entries);
    expect(await sha256Of(originals.get('o2') ?? new Blob())).toBe(await sha256Of(XLSX));
    await expect(readWorkspaceFile(file, '另一个口令')).rejects.toThrow('口令不对或文件已损坏');
    await expect(readWorkspaceFile(file, null)).rejects.toThrow('文件已加密，请输入口令');
  });

  it('takes a passphrase typed in full-width letters for the same', async () => {
    const file = await makeSmall('ABC 123');
    expect((await readWorkspaceFile(file, 'ＡＢＣ　１２３')).entries).toHaveLength(2);
  });

  it('does not take an empty passphrase', async () => {
    await expect(makeSmall('')).rejects.toThrow('口令不能为空');
  });

  it('does not carry whether the computer is shared', async () => {
    const shared = ledger({ type: 'shared-computer', shared: true }, { type: 'as-of', asOf: '2026-10-31' });
    const { entries: read } = await readWorkspaceFile(await make(null, shared), null);
    expect(read.map(({ type }) => type)).toEqual(['as-of']);
  });

  it('goes without an original that the browser has lost', async () => {
    const lost = ledger(batch('b3', 'o3', '失去.csv', null));
    const { entries: read, originals } = await readWorkspaceFile(await make(null, lost), null);
    expect([read.length, originals.size]).toEqual([1, 0]);
  });

  it('counts its progress and can be cancelled, while the key is made and while it is sealed', async () => {
    const seen: Progress[] = [];
    const file = {
      entries,
      original: (key: string) => Promise.resolve(ORIGINALS[key]),
      madeAt: MADE_AT,
      work: 2 ** 14,
    };
    for (const stage of ['由口令生成密钥', '写入原文件']) {
      const abort = new AbortController();
      const progress = (step: Progress) => {
        seen.push(step);
        if (step.stage === stage) abort.abort();
      };
      const making = makeWorkspaceFile(file, PASSPHRASE, { signal: abort.signal, progress });
      await expect(making).rejects.toMatchObject({ name: 'CancelledError' });
    }
    expect(new Set(seen.map(({ stage }) => stage))).toEqual(new Set(['由口令生成密钥', '写入原文件']));
  });
});

describe('a workspace file that was changed', () => {
  it.each([
    ['without', null, 300],
    ['with', PASSPHRASE, 60],
  ])('is refused whatever byte is flipped, %s a passphrase', async (_, passphrase, numRuns) => {
    const bytes = await bytesOf(await makeSmall(passphrase));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ mask;
        await expect(readWorkspaceFile(new Blob([changed]), passphrase)).rejects.toMatchObject({
          name: 'ExchangeError',
        });
      }),
      { numRuns },
    );
  });

  it('is refused cut short or with something added, at any place', async () => {
    for (const passphrase of [null, PASSPHRASE]) {
      const file = await makeSmall(passphrase);
      const cuts = passphrase === null ? [0, 3, 8, 40, file.size - 33, file.size - 1] : [file.size - 1, 300];
      for (const cut of cuts) {
        await expect(readWorkspaceFile(file.slice(0, cut), passphrase)).rejects.toMatchObject({
          name: 'ExchangeError',
        });
      }
      await expect(readWorkspaceFile(new Blob([file, 'x']), passphrase)).rejects.toMatchObject({
        name: 'ExchangeError',
      });
    }
  });

  it.each([
    ['nothing', new Blob([]), '不是组工镜的工作区文件'],
    ['a zip', new Blob(['PK\u0003\u0004more than eight']), '不是组工镜的工作区文件'],
    ['a later form', new Blob(['ZGJ2and so on']), '更新的版本'],
    ['a long head', new Blob(['ZGJ1', new Uint8Array([255, 255, 255, 127]), '{}']), '已损坏'],
  ])('or never was one is told in words: %s', async (_, file, message) => {
    await expect(inspectWorkspaceFile(file)).rejects.toThrow(message);
    await expect(readWorkspaceFile(file, null)).rejects.toThrow(message);
  });
});

describe('entries that somebody else wrote', () => {
  async function read(...contents: readonly unknown[]) {
    const list = contents.map((content, i) => ({ ...(content as EntryContent), id: `e${i}`, at: MADE_AT }));
    return readWorkspaceFile(await make(null, list), null);
  }
  const good = { type: 'as-of', asOf: '2026-10-31' };

  it('are refused with a sentence where anything is not what it should be', async () => {
    const roster = batch('b1', 'o1', 'a.csv', null);
    const bad = [
      { type: 'as-of', asOf: '2026-13-01' },
      { type: 'as-of', asOf: 7 },
      { ...roster, mapping: { name: -1 } },
      { ...roster, mapping: { name: 1e308 } },
      { ...roster, columns: [0, 1, 2] },
      { ...roster, encoding: 'latin1' },
      { ...roster, headerRows: Array.from({ length: 101 }, () => 1) },
      { ...roster, headings: JSON.parse('{"__proto__": "name"}') as unknown },
      { ...roster, hash: 'x' },
      { type: 'setting', setting: '__proto__', value: 1, from: null },
      { type: 'setting', setting: 'city', value: 7, from: null },
      { type: 'row-decision', batch: 'b1', rows: [0], decision: 'load' },
      { type: 'row-decision', batch: 'b1', rows: [1], decision: 'delete' },
      { type: 'retirement', batch: 'b1', row: 2, category: '女65' },
      { type: 'retirement', batch: 'b1', row: 0, category: '女60' },
      { type: 'alias', field: 'constructor', from: 'a', to: 'b' },
      { type: 'closing', kind: 'roster', period: '2026年', closed: 'yes', batches: [], reason: null },
    ];
    for (const content of bad) {
      await expect(read(good, content), JSON.stringify(content)).rejects.toThrow('文件内容不对');
    }
  });

  it('of a newer version ask for an upgrade', async () => {
    for (const content of [
      { type: 'merging', batch: 'b1' },
      { type: 'toString' },
      { ...good, more: 1 },
      { ...batch('b1', 'o1', 'a.csv', null), kind: 'villages' },
    ]) {
      await expect(read(content)).rejects.toThrow('更新的版本');
    }
  });

  it('are refused when an original is not the one that was imported', async () => {
    const other = await sha256Of(new Blob(['另一个文件']));
    await expect(read(batch('b1', 'o1', '花名册.csv', other))).rejects.toThrow('花名册.csv与导入时不同');
  });
});
