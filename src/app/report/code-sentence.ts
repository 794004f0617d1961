import { formatDateLong } from '#core/month.ts';
import type { FoundCode } from '../api/report.ts';

/** What is said of a code: what it stood for, and whether that still holds. */
export function codeSentence({ code, text, state, asOf }: FoundCode): string {
  switch (state) {
    case 'same':
      return `${code}：报告里写作“${text}”，来源没有变。`;
    case 'changed':
      return `${code}：来源已变。报告里写作“${text}”，现在的数见下。`;
    case 'date':
      return `${code}：${text === '' ? '' : `报告里写作“${text}”，`}是截至${formatDateLong(asOf)}的数。把截至日期改成这一天再查。`;
  }
}
