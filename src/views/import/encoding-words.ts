import type { Encoding } from '#core/encoding.ts';

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（低位在前）',
  'utf-16be': 'UTF-16（高位在前）',
  gb18030: '国标（GBK、GB18030）',
  big5: '繁体（Big5）',
};
