import type { WorkspaceFileFacts } from '../api.ts';
import { type Encryption, isEncryption } from './chunk-cipher.ts';
import { DAMAGED, ExchangeError, NEWER } from './exchange-error.ts';
import { isObject } from './shape.ts';

/**
 * A workspace file: `ZGJ1`, the length of the head (4 bytes, little-endian), the head as JSON, then a zip —
 * sealed piece by piece when there is a passphrase, else followed by the SHA-256 of all that went before.
 */
export interface FileHead {
  readonly format: 1;
  readonly product: '组工镜';
  readonly madeAt: string;
  readonly batches: number;
  readonly originals: number;
  /** Of all originals, unpacked. */
  readonly bytes: number;
  readonly encryption: Encryption | null;
}

const MAGIC = 'ZGJ1';
const LONGEST_HEAD = 16 * 1024;
const START = MAGIC.length + 4;

export const NOT_OURS = '不是组工镜的工作区文件';

export function writeHead(head: FileHead): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(START + json.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true);
  bytes.set(json, START);
  return bytes;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function parseHead(json: string): FileHead {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ExchangeError(DAMAGED);
  }
  if (!isObject(value)) throw new ExchangeError(DAMAGED);
  const { format, product, madeAt, batches, originals, bytes, encryption } = value;
  if (typeof format === 'number' && format > 1) throw new ExchangeError(NEWER);
  if (format !== 1 || product !== '组工镜') throw new ExchangeError(NOT_OURS);
  const isTime = typeof madeAt === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(madeAt);
  if (!isTime || !isCount(batches) || !isCount(originals) || !isCount(bytes))
    throw new ExchangeError(DAMAGED);
  if (encryption === null) return { format, product, madeAt, batches, originals, bytes, encryption };
  if (!isObject(encryption)) throw new ExchangeError(DAMAGED);
  if (!isEncryption(encryption)) throw new ExchangeError(NEWER);
  return { format, product, madeAt, batches, originals, bytes, encryption };
}

export interface ReadHead {
  readonly head: FileHead;
  /** The head's own bytes: everything before the body. */
  readonly bytes: Uint8Array;
}

export async function readHead(file: Blob): Promise<ReadHead> {
  const start = new Uint8Array(await file.slice(0, START).arrayBuffer());
  const magic = String.fromCharCode(...start.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new ExchangeError(/^ZGJ\d$/.test(magic) ? NEWER : NOT_OURS);
  if (start.length < START) throw new ExchangeError(DAMAGED);
  const length = new DataView(start.buffer).getUint32(MAGIC.length, true);
  if (length > LONGEST_HEAD || START + length > file.size) throw new ExchangeError(DAMAGED);
  const bytes = new Uint8Array(await file.slice(0, START + length).arrayBuffer());
  return { head: parseHead(new TextDecoder().decode(bytes.subarray(START))), bytes };
}

/** What a file says of itself before anybody opens it; of an encrypted one this is not proved yet. */
export async function inspectWorkspaceFile(file: Blob): Promise<WorkspaceFileFacts> {
  const { head } = await readHead(file);
  const { madeAt, batches, bytes, encryption } = head;
  return { isEncrypted: encryption !== null, madeAt, batches, bytes };
}
