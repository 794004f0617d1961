import { Inflate } from 'fflate';
import type { Job } from '#core/progress.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';
import { LOCAL_HEADER } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
const CHUNK = 4 * 1024 * 1024;
/** A byte of deflated data unpacks to at most 1,032: fed in such pieces no bomb goes off at once. */
const PIECE = 64 * 1024;

export type InflatedMember =
  { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly reason: string };

/** One member of a zip, its length and checksum proved. */
export async function inflateMember(archive: Blob, entry: ZipEntry, job: Job): Promise<InflatedMember> {
  if (entry.method !== STORED && entry.method !== DEFLATED)
    return damaged('用了不常见的压缩方法，无法展开，请解压后再导入');
  const packed = await findPacked(archive, entry);
  if (!packed) return damaged(DAMAGED);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let crc = 0;
  const keep = (bytes: Uint8Array) => {
    length += bytes.length;
    crc = crc32(bytes, crc);
    if (length <= entry.unpacked && entry.method === DEFLATED) parts.push(new Uint8Array(bytes));
  };
  const inflate = entry.method === DEFLATED ? new Inflate(keep) : null;
  for (let at = 0; at < packed.size; at += CHUNK) {
    throwIfCancelled(job.signal);
    const bytes = new Uint8Array(await packed.slice(at, at + CHUNK).arrayBuffer());
    if (!inflate) keep(bytes);
    else if (!pushAll(inflate, bytes, at + CHUNK >= packed.size, () => length <= entry.unpacked)) {
      return damaged(DAMAGED);
    }
  }
  if (length !== entry.unpacked || crc !== entry.crc) return damaged(DAMAGED);
  return { ok: true, blob: inflate ? new Blob(parts) : packed };
}

const DAMAGED = '在压缩包里已损坏，请重新取得压缩包';

function damaged(reason: string): InflatedMember {
  return { ok: false, reason };
}

/** The member's bytes as they are packed; null when its header is not where the directory says. */
async function findPacked(archive: Blob, { headerAt, packed }: ZipEntry): Promise<Blob | null> {
  if (headerAt < 0 || headerAt + 30 > archive.size) return null;
  const header = new DataView(await archive.slice(headerAt, headerAt + 30).arrayBuffer());
  if (header.getUint32(0, true) !== LOCAL_HEADER) return null;
  const start = headerAt + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return start + packed > archive.size ? null : archive.slice(start, start + packed);
}

/** False when the data is no deflated data, or unpacks to more than the directory says. */
function pushAll(inflate: Inflate, bytes: Uint8Array, isLast: boolean, isEnough: () => boolean): boolean {
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), isLast && at + PIECE >= bytes.length);
      if (!isEnough()) return false;
    }
    return true;
  } catch {
    return false;
  }
}
