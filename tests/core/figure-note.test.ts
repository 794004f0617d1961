import { describe, expect, it } from 'vitest';
import { figureNoteText, shortNoteText } from '#core/figure-note.ts';

const note = { unit: '平陵县', period: '2026年10月', item: '人员花名册', text: '两人借调未列入' };

describe('a 情况说明 in a footnote', () => {
  it('names its unit, period and item before the text', () => {
    expect(figureNoteText(note)).toBe('情况说明：平陵县 2026年10月 人员花名册——两人借调未列入');
  });

  it('stands on one line and keeps signs of HTML as they were written', () => {
    expect(figureNoteText({ ...note, text: ' <b>两人</b>\n 借调 ' })).toContain('——<b>两人</b> 借调');
  });

  it('is cut after 80 characters, and no character is cut in two', () => {
    const text = `${'人'.repeat(79)}𠮷`;
    expect(shortNoteText({ ...note, text })).toBe(figureNoteText({ ...note, text }));
    expect(shortNoteText({ ...note, text: `${text}等` }).endsWith('人𠮷…')).toBe(true);
  });
});
