/** One line of a zip's directory. */
export interface ZipEntry {
  readonly nameBytes: Uint8Array;
  /** True when the archive says that the name is UTF-8. */
  readonly isUtf8: boolean;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** Where its local header begins in the file. */
  readonly headerAt: number;
  /** Last modification as DOS keeps it: date in the upper half, time in the lower. */
  readonly stamp: number;
}

interface DirectoryPlace {
  /** Where it is by its own word. */
  readonly told: number;
  /** Where it is if it ends where the end record begins: behind bytes that came before the zip proper. */
  readonly behind: number;
  readonly size: number;
  readonly count: number;
  /** True for one volume of a zip split over several files. */
  readonly isVolume: boolean;
}

export const LOCAL_HEADER = 0x04034b50;
const ENTRY_RECORD = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const SIZES_64 = 1;
const FULL = 0xffffffff;

/** The longest possible end of a zip: end record with comment, and the records of zip64 before it. */
const LONGEST_END = 22 + 0xffff + 20 + 56;

/** The directory of a zip; null when it is missing or cut off, `volume` for a part of a split zip. */
export async function readZipDirectory(blob: Blob): Promise<readonly ZipEntry[] | 'volume' | null> {
  const tailAt = Math.max(0, blob.size - LONGEST_END);
  const place = findDirectory(await viewOf(blob, tailAt, blob.size), tailAt);
  if (!place || place.isVolume) return place && 'volume';
  const { told, behind, size, count } = place;
  const entries = listEntries(await viewOf(blob, behind, behind + size), count, behind - told);
  return entries ?? listEntries(await viewOf(blob, told, told + size), count, 0);
}

/** The same for a file at hand. */
export function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const tailAt = Math.max(0, bytes.length - LONGEST_END);
  const viewFrom = (start: number, end: number) => {
    const part = bytes.subarray(start, end);
    return new DataView(part.buffer, part.byteOffset, part.byteLength);
  };
  const place = findDirectory(viewFrom(tailAt, bytes.length), tailAt);
  if (!place) return null;
  const { told, behind, size, count } = place;
  const entries = listEntries(viewFrom(behind, behind + size), count, behind - told);
  return entries ?? listEntries(viewFrom(told, told + size), count, 0);
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}

function findDirectory(tail: DataView, tailAt: number): DirectoryPlace | null {
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END_RECORD) end--;
  if (end < 0) return null;
  const large = findEnd64(tail, end, tailAt);
  const told = large ?? {
    volume: tail.getUint16(end + 4, true),
    count: tail.getUint16(end + 10, true),
    size: tail.getUint32(end + 12, true),
    start: tail.getUint32(end + 16, true),
    endsAt: tailAt + end,
  };
  const { volume, count, size, start, endsAt } = told;
  const behind = Math.max(0, endsAt - size);
  return { told: start, behind, size, count, isVolume: volume !== 0 && volume !== 0xffff };
}

function findEnd64(tail: DataView, end: number, tailAt: number) {
  if (end < 20 || tail.getUint32(end - 20, true) !== LOCATOR_64) return null;
  const at = end - 20 - 56;
  if (at < 0 || tail.getUint32(at, true) !== END_RECORD_64) return null;
  return {
    volume: tail.getUint32(at + 16, true),
    count: toNumber(tail, at + 32),
    size: toNumber(tail, at + 40),
    start: toNumber(tail, at + 48),
    endsAt: tailAt + at,
  };
}

function listEntries(view: DataView, count: number, shift: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_RECORD) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const flags = view.getUint16(at + 8, true);
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      nameBytes: new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength),
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      stamp: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      packed: sizes.packed,
      unpacked: sizes.unpacked,
      headerAt: sizes.headerAt + shift,
    });
    at = next;
  }
  return entries;
}

/** Sizes of 4 GB and more stand in an extra field, each only if its own place is full. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    headerAt: view.getUint32(at + 42, true),
  };
  const end = extraAt + extraLength;
  for (let field = extraAt; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== SIZES_64) continue;
    let value = field + 4;
    for (const key of ['unpacked', 'packed', 'headerAt'] as const) {
      if (sizes[key] !== FULL || value + 8 > end) continue;
      sizes[key] = toNumber(view, value);
      value += 8;
    }
  }
  return sizes;
}

function toNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
