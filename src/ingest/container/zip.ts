import { formatBytes } from '#core/format.ts';
import type { FileReading, ReadLimits } from '../reading.ts';
import { refused } from '../reading.ts';
import { ARCHIVE, foreignReading } from './foreign.ts';
import type { ZipEntry } from './zip-directory.ts';
import { listZipEntries } from './zip-directory.ts';

export const CUT_OFF = '文件不完整（可能没有传完或复制中断），请重新取得原文件';

/** Why a zip cannot be read as a workbook; null when it can. */
export function inspectZip(bytes: Uint8Array, path: string, limits: ReadLimits): FileReading | null {
  const entries = listZipEntries(bytes);
  if (!entries) return refused('file.corrupt', CUT_OFF);
  if (entries.some((entry) => entry.isEncrypted)) return encryptedReading();
  if (isTooMuch(entries, bytes.length, limits)) {
    const unpacked = formatBytes(unpackedSize(entries));
    return refused('file.too_large', `表格展开后有 ${unpacked}，无法读取，请删去多余内容后再导入`);
  }
  const names = entries.map(partName);
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

/** True for a document that only uses zip as its container: a workbook, a letter, slides, a drawing. */
export function isOfficePackage(entries: readonly ZipEntry[]): boolean {
  return entries
    .map(partName)
    .some((name) => name === '[content_types].xml' || name === 'content.xml' || /^\/?xl\//.test(name));
}

export function unpackedSize(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.unpacked, 0);
}

/** True when unpacking would be more than anybody needs. */
export function isTooMuch(entries: readonly ZipEntry[], packedBytes: number, limits: ReadLimits): boolean {
  const unpacked = unpackedSize(entries);
  const isBomb = unpacked > limits.bombBytes && unpacked / packedBytes > limits.unpackedRatio;
  return unpacked > limits.unpackedBytes || isBomb;
}

/** True for .ods and its relatives. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return listZipEntries(bytes)?.some((entry) => partName(entry) === 'content.xml') ?? false;
}

export function encryptedReading(): FileReading {
  return refused('file.encrypted', '文件已加密，请用密码打开后另存为未加密文件');
}

/** Part names are ASCII. */
function partName({ nameBytes }: ZipEntry): string {
  return new TextDecoder('gb18030').decode(nameBytes).replace(/\\/g, '/').toLowerCase();
}

/** The `mimetype` entry should stand first and not packed; null where it does not. */
function openDocumentKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(30, 120));
  return head.startsWith('mimetypeapplication/') ? head.slice(8) : null;
}

/** An encrypted OpenDocument part is stored, not packed, and its bytes are no XML. */
function hasEncryptedContent(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const content = entries.find((entry) => partName(entry) === 'content.xml');
  if (content?.method !== 0) return false;
  const start = content.headerAt + 30 + content.nameBytes.length;
  const beginning = new TextDecoder().decode(bytes.subarray(start, start + 64));
  return content.unpacked > 0 && !beginning.includes('<');
}
