import { CancelledError, type Job, throwIfCancelled } from '#core/progress.ts';
import { inflateMember } from '#ingest/container/inflate-member.ts';
import { readZipDirectory, type ZipEntry } from '#ingest/container/zip-directory.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { DAMAGED, ExchangeError } from './exchange-error.ts';
import { hashOf, openBody } from './file-body.ts';
import { type FileHead, readHead } from './file-head.ts';
import { parseEntries } from './parse-entry.ts';
import { listOf, objectOf, text, whole } from './shape.ts';
import { ENTRIES_MEMBER, ORIGINALS_MEMBER, type StoredOriginal } from './file-members.ts';

export interface WorkspaceContent {
  readonly entries: readonly LedgerEntry[];
  /** By the key that batch entries name; one that the saving browser had lost is absent. */
  readonly originals: ReadonlyMap<string, Blob>;
}

const MEGABYTE = 1024 * 1024;
const MOST_MEMBERS = 100_000;
const MOST_JSON = 512 * MEGABYTE;
const MOST_UNPACKED = 4 * 1024 * MEGABYTE;

const parseList = listOf<StoredOriginal>(
  objectOf({ key: text(200, 1), member: text(40, 1), bytes: whole(0, MOST_UNPACKED) }),
  MOST_MEMBERS,
);

class Members {
  private constructor(
    private readonly zip: Blob,
    private readonly byName: ReadonlyMap<string, ZipEntry>,
  ) {}

  static async open(zip: Blob): Promise<Members> {
    const directory = await readZipDirectory(zip);
    if (directory === null || directory === 'volume') throw new ExchangeError(DAMAGED);
    const byName = new Map(directory.map((entry) => [new TextDecoder().decode(entry.nameBytes), entry]));
    const unpacked = directory.reduce((sum, entry) => sum + entry.unpacked, 0);
    const isTooMuch = directory.length > MOST_MEMBERS || unpacked > MOST_UNPACKED;
    if (isTooMuch || byName.size !== directory.length) throw new ExchangeError(DAMAGED);
    return new Members(zip, byName);
  }

  get size(): number {
    return this.byName.size;
  }

  async read(name: string, job: Job): Promise<Blob> {
    const entry = this.byName.get(name);
    const member = entry && (await inflateMember(this.zip, entry, job));
    if (!member?.ok) throw new ExchangeError(DAMAGED);
    return member.blob;
  }

  async readJson(name: string, job: Job): Promise<unknown> {
    if ((this.byName.get(name)?.unpacked ?? 0) > MOST_JSON) throw new ExchangeError(DAMAGED);
    const bytes = await (await this.read(name, job)).arrayBuffer();
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  }
}

async function readOriginals(
  members: Members,
  list: readonly StoredOriginal[],
  head: FileHead,
  job: Job,
): Promise<ReadonlyMap<string, Blob>> {
  const originals = new Map<string, Blob>();
  let done = 0;
  for (const { key, member, bytes } of list) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '读取原文件', done: done / MEGABYTE, total: head.bytes / MEGABYTE, unit: 'MB' });
    const blob = await members.read(member, job);
    if (blob.size !== bytes || originals.has(key)) throw new ExchangeError(DAMAGED);
    originals.set(key, blob);
    done += bytes;
  }
  const isWhole = list.length === head.originals && done === head.bytes && members.size === list.length + 2;
  if (!isWhole) throw new ExchangeError(DAMAGED);
  return originals;
}

async function checkHashes({ entries, originals }: WorkspaceContent, job: Job): Promise<void> {
  const checked = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type !== 'batch' || entry.hash === null) continue;
    const blob = originals.get(entry.original);
    if (!blob) continue;
    const hash = checked.get(entry.original) ?? (await hashOf(blob, job));
    checked.set(entry.original, hash);
    if (hash !== entry.hash) throw new ExchangeError(`工作区文件里的${entry.file}与导入时不同，不能打开`);
  }
}

async function readContent(file: Blob, passphrase: string | null, job: Job): Promise<WorkspaceContent> {
  const read = await readHead(file);
  const members = await Members.open(await openBody(file, read, passphrase, job));
  const entries = parseEntries(await members.readJson(ENTRIES_MEMBER, job));
  const list = parseList(await members.readJson(ORIGINALS_MEMBER, job), '原文件');
  const originals = await readOriginals(members, list, read.head, job);
  const content = { entries: entries.filter(({ type }) => type !== 'shared-computer'), originals };
  await checkHashes(content, job);
  return content;
}

/** What a workspace file holds. Nothing of a file that is not wholly right is given back. */
export async function readWorkspaceFile(
  file: Blob,
  passphrase: string | null,
  job: Job = {},
): Promise<WorkspaceContent> {
  try {
    return await readContent(file, passphrase, job);
  } catch (error) {
    if (error instanceof ExchangeError || error instanceof CancelledError) throw error;
    throw new ExchangeError(DAMAGED, error);
  }
}
