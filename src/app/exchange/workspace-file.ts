import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { formatBytes } from '#core/format.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { MadeFile } from '../api.ts';
import { foldLedger } from '../ledger/fold.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { entriesInForce } from '../ledger/in-force.ts';
import { deriveKey, newEncryption, PieceCipher } from './chunk-cipher.ts';
import { ExchangeError } from './exchange-error.ts';
import { type BodyWriter, plainWriter, sealedWriter } from './file-body.ts';
import { type FileHead, writeHead } from './file-head.ts';
import { ENTRIES_MEMBER, ORIGINALS_MEMBER, type StoredOriginal } from './file-members.ts';

export { inspectWorkspaceFile } from './file-head.ts';
export { readWorkspaceFile, type WorkspaceContent } from './read-workspace-file.ts';

export interface WorkspaceToSave {
  readonly entries: readonly LedgerEntry[];
  readonly original: (key: string) => Promise<Blob | undefined>;
  /** ISO time. */
  readonly madeAt: string;
  /** How hard the key is to derive (`Encryption.n`); usually left to the default. */
  readonly work?: number;
}

const SLICE = 4 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** The zip has 32-bit places. */
const MOST_BYTES = 3.9 * 1024 * MEGABYTE;
const PACKABLE = /\.(csv|tsv|txt|lrmx?|xls|et)$/i;

export function workspaceFileName(madeAt: string): string {
  const date = new Date(madeAt);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `组工镜工作区_${parts.map((part) => String(part).padStart(2, '0')).join('')}.zgj`;
}

interface Held extends StoredOriginal {
  readonly blob: Blob;
  readonly isPackable: boolean;
}

async function holdOriginals({ entries, original }: WorkspaceToSave): Promise<readonly Held[]> {
  const files = new Map<string, string>();
  for (const entry of entries) if (entry.type === 'batch') files.set(entry.original, entry.file);
  const held: Held[] = [];
  for (const [key, file] of files) {
    const blob = await original(key);
    if (!blob) continue;
    const member = `originals/${held.length + 1}`;
    held.push({ key, member, bytes: blob.size, blob, isPackable: PACKABLE.test(file) });
  }
  return held;
}

/** Zip members one after the other, every piece handed on as soon as it is made. */
class ZipWriter {
  private failure: Error | null = null;
  private readonly zip: Zip;

  constructor(
    into: BodyWriter,
    private readonly madeAt: string,
  ) {
    this.zip = new Zip((error, bytes) => {
      if (error) this.failure = error;
      else into.write(bytes);
    });
  }

  /** Says after each slice how many bytes of the member are in. */
  async add(name: string, blob: Blob, isPacked: boolean, report: (bytes: number) => void): Promise<void> {
    const member = isPacked ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    member.mtime = this.madeAt;
    this.zip.add(member);
    let at = 0;
    do {
      const end = Math.min(at + SLICE, blob.size);
      member.push(new Uint8Array(await blob.slice(at, end).arrayBuffer()), end >= blob.size);
      at = end;
      report(at);
      if (this.failure) throw this.failure;
    } while (at < blob.size);
  }

  end(): void {
    this.zip.end();
  }
}

function countBatches(entries: readonly LedgerEntry[]): number {
  const types: readonly LedgerEntry['type'][] = ['batch', 'removal', 'restoration'];
  const told = entriesInForce(entries).filter(({ type }) => types.includes(type));
  return foldLedger(told).batches.filter(({ removed }) => !removed).length;
}

const toJson = (value: unknown) => new Blob([JSON.stringify(value)]);

async function openWriter(head: Uint8Array, { encryption }: FileHead, passphrase: string | null, job: Job) {
  if (encryption === null || passphrase === null) return plainWriter(head);
  const key = await deriveKey(passphrase, encryption, job);
  return sealedWriter(new PieceCipher(key, encryption, head), encryption.piece);
}

/** Everything of a workspace as one file: the entries and the originals, sealed when a passphrase is given. */
export async function makeWorkspaceFile(
  workspace: WorkspaceToSave,
  passphrase: string | null,
  job: Job = {},
): Promise<Blob> {
  // Whether a computer is shared is said of the computer, not of the work.
  const entries = workspace.entries.filter(({ type }) => type !== 'shared-computer');
  const originals = await holdOriginals({ ...workspace, entries });
  const bytes = originals.reduce((sum, original) => sum + original.bytes, 0);
  if (bytes > MOST_BYTES)
    throw new ExchangeError(
      `原文件共${formatBytes(bytes)}，超过一个工作区文件能装下的${formatBytes(MOST_BYTES)}`,
    );
  const head: FileHead = {
    ...{ format: 1, product: '组工镜', madeAt: workspace.madeAt },
    batches: countBatches(entries),
    originals: originals.length,
    bytes,
    encryption: passphrase === null ? null : newEncryption(workspace.work),
  };
  const headBytes = writeHead(head);
  const writer = await openWriter(headBytes, head, passphrase, job);
  const zip = new ZipWriter(writer, workspace.madeAt);
  let done = 0;
  const report = (more: number) => {
    throwIfCancelled(job.signal);
    job.progress?.({
      stage: '写入原文件',
      done: (done + more) / MEGABYTE,
      total: bytes / MEGABYTE,
      unit: 'MB',
    });
  };
  const list = originals.map(({ key, member, bytes: size }): StoredOriginal => ({
    key,
    member,
    bytes: size,
  }));
  await zip.add(ENTRIES_MEMBER, toJson(entries), true, () => undefined);
  await zip.add(ORIGINALS_MEMBER, toJson(list), true, () => undefined);
  for (const { member, blob, isPackable } of originals) {
    await zip.add(member, blob, isPackable, report);
    done += blob.size;
  }
  zip.end();
  return new Blob([new Uint8Array(headBytes), ...writer.finish()]);
}

/** The same as bytes to be saved by the browser. */
export async function writeWorkspaceFile(
  workspace: WorkspaceToSave,
  passphrase: string | null,
  job: Job = {},
): Promise<MadeFile> {
  const file = await makeWorkspaceFile(workspace, passphrase, job);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: workspaceFileName(workspace.madeAt), type: 'application/octet-stream', bytes };
}
