import type { Encoding } from '#core/encoding.ts';
import { ENCODINGS } from '#core/encoding.ts';
import type { EncodingCandidate, FileReading } from '../reading.ts';
import { refused } from '../reading.ts';
import { likelihood } from './find-encoding.ts';
import { hasWideMark, markLength } from './guess-encoding.ts';
import { senseOf } from './wide-mark.ts';

/** Where a reading that should have been right broke off. */
export interface EncodingFault {
  readonly encoding: Encoding;
  readonly line: number | null;
  /** True when nothing but the end of the file is missing. */
  readonly isCutOff?: boolean;
}

const PREVIEW_LINES = 3;
const PREVIEW_LENGTH = 80;
const LEAST_LIKELY = 0.2;
const REPLACEMENT = /\ufffd/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Refuses a text and shows how it would look in the encodings that may be meant. */
export function undecodable(head: Uint8Array, fault: EncodingFault | null): FileReading {
  if (isBinary(head)) return refused('text.undecodable', BINARY);
  const candidates = findCandidates(head, fault);
  const refusal = { sheet: null, code: 'text.undecodable' as const, message: messageOf(fault, candidates) };
  return { sheets: [], refusals: [candidates.length > 0 ? { ...refusal, candidates } : refusal] };
}

const BINARY = '文件里有大量控制字符，可能已损坏，或者不是文字，请重新取得原文件';

/** Bytes that no text has in any encoding; half of the bytes of a damaged UTF-16 text may be zero. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 0x20)) controls++;
  return controls > 10 && controls / head.length > 0.02 && !hasWideMark(head);
}

function findCandidates(head: Uint8Array, fault: EncodingFault | null): readonly EncodingCandidate[] {
  return ENCODINGS.map((encoding) => {
    const bytes = head.subarray(markLength(head, encoding));
    const text = new TextDecoder(encoding).decode(bytes, { stream: fault?.isCutOff !== true });
    // The encoding that all but one character speak for comes first, whatever else fits.
    const lead = fault?.encoding === encoding ? 1 : 0;
    const isMarked = encoding.startsWith('utf-16') && hasWideMark(head);
    const score = isMarked ? senseOf(text) : likelihood(encoding, text);
    return { encoding, text, score: score - replacedShare(text) + lead };
  })
    .filter(({ score }) => score > LEAST_LIKELY)
    .sort((a, b) => b.score - a.score)
    .map(({ encoding, text }) => ({ encoding, preview: previewOf(text, fault?.line ?? null) }));
}

function replacedShare(text: string): number {
  const foreign = text.replace(/[\0-\x7f]/g, '').length;
  return foreign === 0 ? 0 : (text.match(REPLACEMENT)?.length ?? 0) / foreign;
}

function previewOf(text: string, faultLine: number | null): string {
  const lines = text.split(/\r\n?|\n/);
  const shown = lines.slice(0, PREVIEW_LINES).map(shortened);
  const fault = faultLine !== null && faultLine > PREVIEW_LINES ? lines[faultLine - 1] : undefined;
  if (fault !== undefined) shown.push(`第 ${faultLine} 行：${shortened(fault)}`);
  return shown.join('\n');
}

function shortened(line: string): string {
  const shown = line.replace(CONTROLS, '').slice(0, PREVIEW_LENGTH);
  return line.length > PREVIEW_LENGTH ? `${shown}…` : shown;
}

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': ' UTF-8 ',
  'utf-16le': ' UTF-16 ',
  'utf-16be': ' UTF-16 ',
  gb18030: ' GB18030（GBK）',
  big5: ' Big5 ',
};

function messageOf(fault: EncodingFault | null, candidates: readonly EncodingCandidate[]): string {
  const choose = candidates.length > 0 ? '请对照预览选择编码；都不对时，请' : '请';
  const advice = `${choose}用 Excel 打开核对后另存为 .xlsx 或 UTF-8 格式的 CSV`;
  if (!fault) return `文字编码无法识别：${advice}`;
  const name = NAMES[fault.encoding];
  if (fault.isCutOff)
    return `文字编码无法识别：按${name}读取时，最后一个字不完整，文件可能没有传完；${advice}`;
  const where = fault.line ? `第 ${fault.line} 行附近有` : '有';
  return `文字编码无法识别：按${name}读取时，${where}无法识别的字节；${advice}`;
}
