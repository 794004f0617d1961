import type { Foreign } from './foreign.ts';
import { isForm } from '../form/is-form.ts';
import { ARCHIVE } from './foreign.ts';

/**
 * What the first bytes say. `markup` is HTML or the XML spreadsheet of Office 2003, `form` an appointment
 * form (任免审批表).
 */
export type Container =
  | { readonly kind: 'zip' | 'compound' | 'workbook' | 'markup' | 'form' | 'text' }
  | { readonly kind: 'foreign'; readonly foreign: Foreign };

const SIGNATURES: readonly (Foreign & { readonly bytes: string; readonly at?: number })[] = [
  { bytes: '89 50 4e 47', what: '是图片（PNG）' },
  { bytes: 'ff d8 ff', what: '是图片（JPEG）' },
  { bytes: '47 49 46 38', what: '是图片（GIF）' },
  { bytes: '49 49 2a 00', what: '是图片（TIFF）' },
  { bytes: '4d 4d 00 2a', what: '是图片（TIFF）' },
  { bytes: '57 45 42 50', at: 8, what: '是图片（WebP）' },
  { bytes: '66 74 79 70 68 65 69', at: 4, what: '是图片（HEIC）' },
  { bytes: '66 74 79 70', at: 4, what: '是视频' },
  { bytes: '25 50 44 46', what: '是 PDF 文档' },
  { bytes: '7b 5c 72 74 66', what: '是 RTF 文档' },
  { bytes: '52 61 72 21', ...ARCHIVE },
  { bytes: '37 7a bc af', ...ARCHIVE },
  { bytes: '1f 8b', ...ARCHIVE },
  { bytes: '28 b5 2f fd', ...ARCHIVE },
  { bytes: '53 51 4c 69 74 65 20', what: '是数据库文件（SQLite）' },
  { bytes: '4d 5a 90 00', what: '是程序' },
  { bytes: '7f 45 4c 46', what: '是程序' },
];

const WEB_ARCHIVE: Foreign = { what: '是网页存档（MHT）', advice: '请用 Excel 打开后另存为 .xlsx' };

/** Workbooks of Excel 2 to 4 have no container: a BOF record comes first. */
const OLD_WORKBOOK = /^09 0[0248] (04|06|08|10) 00/;

export async function sniffContainer(blob: Blob, path: string): Promise<Container> {
  const head = new Uint8Array(await blob.slice(0, 4096).arrayBuffer());
  const hex = Array.from(head.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  if (hex.startsWith('50 4b 03 04') || hex.startsWith('50 4b 05 06')) return { kind: 'zip' };
  if (hex.startsWith('d0 cf 11 e0 a1 b1 1a e1')) return { kind: 'compound' };
  if (OLD_WORKBOOK.test(hex)) return { kind: 'workbook' };
  const signature = SIGNATURES.find(({ bytes, at = 0 }) => hex.startsWith(bytes, at * 3));
  if (signature) return { kind: 'foreign', foreign: signature };
  if (isBitmap(head, blob.size)) return { kind: 'foreign', foreign: { what: '是图片（BMP）' } };
  return sniffText(head, path);
}

/** "BM" may begin a text as well: the size in the header must be the file's. */
function isBitmap(head: Uint8Array, size: number): boolean {
  if (head[0] !== 0x42 || head[1] !== 0x4d || head.length < 14) return false;
  return new DataView(head.buffer, head.byteOffset).getUint32(2, true) === size;
}

function sniffText(head: Uint8Array, path: string): Container {
  if (isForm(path, head)) return { kind: 'form' };
  if (/\.(csv|tsv|txt)$/i.test(path)) return { kind: 'text' };
  const text = asLatin(head)
    .replace(/\0/g, '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('<?xml') && /office:spreadsheet|excel\.sheet/.test(text)) return { kind: 'markup' };
  if (/^<(!doctype html|html|head|meta|table|style|body)[\s>]/.test(text)) return { kind: 'markup' };
  if (text.startsWith('mime-version:')) return { kind: 'foreign', foreign: WEB_ARCHIVE };
  return { kind: text.startsWith('id;p') ? 'workbook' : 'text' };
}

function asLatin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
