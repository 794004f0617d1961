import type { FileReading } from '../reading.ts';
import { refused } from '../reading.ts';
import { foreignReading } from './foreign.ts';
import { encryptedReading } from './zip.ts';

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

const END_OF_CHAIN = 0xfffffffa;
/** Streams shorter than this are kept inside the root's stream; Excel's never are, other programs' may be. */
const SMALL_STREAM = 4096;
const INCOMPLETE = '文件不完整（可能没有传完或复制中断），请重新取得原文件';

/** Why a compound file (.xls, .et, encrypted .xlsx, .doc …) cannot be read as a workbook; null when it can. */
export function inspectCompoundFile(bytes: Uint8Array, path: string): FileReading | null {
  const file = openCompoundFile(bytes);
  const streams = file?.streams() ?? null;
  if (!file || !streams) return refused('file.corrupt', '文件已损坏或不完整，请重新取得原文件');
  const names = streams.map((stream) => stream.name.toLowerCase());
  if (names.includes('encryptedpackage') || names.includes('encryptioninfo')) return encryptedReading();
  const workbook = streams.find((stream) => /^(workbook|book)$/i.test(stream.name));
  if (!workbook) {
    if (names.includes('worddocument')) return foreignReading({ what: '是 Word 文档' }, path);
    if (names.includes('powerpoint document')) return foreignReading({ what: '是 PowerPoint 文档' }, path);
    return foreignReading({ what: '是其他 Office 文件' }, path);
  }
  const isSmall = workbook.size < SMALL_STREAM;
  const holder = isSmall ? streams[0] : workbook;
  if (!holder || !file.isWhole(holder)) return refused('file.corrupt', INCOMPLETE);
  if (isSmall) return null;
  return hasPassword(bytes, file.offsetOf(workbook.start)) ? encryptedReading() : null;
}

/** FILEPASS (0x2F) stands among the first records of an encrypted workbook stream. */
function hasPassword(bytes: Uint8Array, start: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  for (let record = 0; record < 8 && at + 4 <= bytes.length; record++) {
    if (view.getUint16(at, true) === 0x2f) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

function openCompoundFile(bytes: Uint8Array) {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) return null;
  const perSector = sectorSize / 4;
  const fatSectors: number[] = [];
  for (let i = 0; i < 109; i++) pushSector(fatSectors, view.getUint32(76 + i * 4, true));
  let more = view.getUint32(68, true);
  for (let guard = 0; more < END_OF_CHAIN && guard < 4096; guard++) {
    const at = offsetOf(more);
    if (at + sectorSize > bytes.length) return null;
    for (let i = 0; i < perSector - 1; i++) pushSector(fatSectors, view.getUint32(at + i * 4, true));
    more = view.getUint32(at + sectorSize - 4, true);
  }

  function offsetOf(sector: number): number {
    return (sector + 1) * sectorSize;
  }

  /** Undefined past the table or past the end of the file. */
  function next(sector: number): number | undefined {
    const fat = fatSectors[Math.floor(sector / perSector)];
    const at = fat === undefined ? bytes.length : offsetOf(fat) + (sector % perSector) * 4;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : undefined;
  }

  function chain(start: number, most: number): number[] | null {
    const sectors: number[] = [];
    let sector: number | undefined = start;
    while (sector !== undefined && sector < END_OF_CHAIN && sectors.length < most) {
      sectors.push(sector);
      sector = next(sector);
    }
    return sector === undefined ? null : sectors;
  }

  function streams(): readonly Stream[] | null {
    const sectors = chain(view.getUint32(48, true), 4096);
    if (!sectors || sectors.length === 0) return null;
    const found: Stream[] = [];
    for (const sector of sectors) {
      for (let at = offsetOf(sector); at < offsetOf(sector) + sectorSize; at += 128) {
        if (at + 128 > bytes.length) return null;
        const nameLength = Math.min(view.getUint16(at + 64, true), 64);
        if (nameLength < 2) continue;
        const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameLength - 2));
        found.push({ name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
      }
    }
    return found;
  }

  function isWhole(stream: Stream): boolean {
    const needed = Math.ceil(stream.size / sectorSize);
    const sectors = chain(stream.start, needed);
    if (!sectors || sectors.length < needed) return false;
    const inLast = stream.size - (needed - 1) * sectorSize;
    return sectors.every(
      (sector, i) => offsetOf(sector) + (i === needed - 1 ? inLast : sectorSize) <= bytes.length,
    );
  }

  return { streams, isWhole, offsetOf };
}

function pushSector(sectors: number[], sector: number): void {
  if (sector < END_OF_CHAIN) sectors.push(sector);
}
