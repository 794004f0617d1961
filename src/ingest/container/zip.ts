import { formatBytes } from '#core/format.ts';
import type { FileReading, ReadLimits } from '../reading.ts';
import { refused } from '../reading.ts';
import { ARCHIVE, foreignReading } from './foreign.ts';

interface ZipEntry {
  readonly name: string;
  readonly unpacked: number;
  readonly encrypted: boolean;
  readonly isStored: boolean;
  /** Where its bytes begin, behind the local header. */
  readonly start: number;
}

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;

/** Why a zip cannot be read as a workbook; null when it can. */
export function inspectZip(bytes: Uint8Array, path: string, limits: ReadLimits): FileReading | null {
  const entries = listZipEntries(bytes);
  if (!entries) return refused('file.corrupt', '文件不完整（可能没有传完或复制中断），请重新取得原文件');
  const names = entries.map((entry) => entry.name.replace(/\\/g, '/').toLowerCase());
  if (entries.some((entry) => entry.encrypted)) return encryptedReading();
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb = unpacked > limits.bombBytes && unpacked / bytes.length > limits.unpackedRatio;
  if (unpacked > limits.unpackedBytes || isBomb) {
    return refused(
      'file.too_large',
      `表格展开后有 ${formatBytes(unpacked)}，无法读取，请删去多余内容后再导入`,
    );
  }
  if (names.some((name) => name.startsWith('xl/') || name.startsWith('/xl/'))) return null;
  if (names.some((name) => name.startsWith('word/'))) return foreignReading({ what: '是 Word 文档' }, path);
  if (names.some((name) => name.startsWith('ppt/')))
    return foreignReading({ what: '是 PowerPoint 文档' }, path);
  if (names.includes('content.xml')) {
    const kind = openDocumentKind(bytes);
    if (kind !== null && !kind.includes('spreadsheet'))
      return foreignReading({ what: '是 OpenDocument 文档' }, path);
    return hasEncryptedContent(bytes, entries) ? encryptedReading() : null;
  }
  // Some writers use part names of their own (orders.xml) and only [Content_Types].xml tells.
  if (names.includes('[content_types].xml') && !names.some((name) => name.endsWith('.dwg'))) return null;
  return foreignReading(ARCHIVE, path);
}

/** True for .ods and its relatives. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return listZipEntries(bytes)?.some(({ name }) => name === 'content.xml') ?? false;
}

export function encryptedReading(): FileReading {
  return refused('file.encrypted', '文件已加密，请用密码打开后另存为未加密文件');
}

/** Null when the directory at the end of the file is missing or points outside it. */
function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END_RECORD) end--;
  if (end < first) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // A zip may have bytes before its first entry; the directory then ends where the end record begins.
  const size = view.getUint32(end + 12, true);
  if (at + size !== end && size <= end && readable(view, end - size)) at = end - size;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (!readable(view, at)) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('gb18030').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      isStored: view.getUint16(at + 10, true) === 0,
      start: view.getUint32(at + 42, true) + 30 + nameLength,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readable(view: DataView, at: number): boolean {
  return at >= 0 && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY_RECORD;
}

/** The `mimetype` entry should stand first and not packed; null where it does not. */
function openDocumentKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(30, 120));
  return head.startsWith('mimetypeapplication/') ? head.slice(8) : null;
}

/** An encrypted OpenDocument part is stored, not packed, and its bytes are no XML. */
function hasEncryptedContent(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const content = entries.find((entry) => entry.name === 'content.xml');
  if (!content?.isStored) return false;
  const beginning = new TextDecoder().decode(bytes.subarray(content.start, content.start + 64));
  return content.unpacked > 0 && !beginning.includes('<');
}
