/** A 情况说明 of the office on what a figure shows: plain text, as it was written. */
export interface FigureNote {
  readonly unit: string;
  readonly period: string;
  readonly item: string;
  readonly text: string;
}

/** Characters of a note that a footnote on screen has room for. */
const SHORT = 80;

function withText({ unit, period, item }: FigureNote, text: string): string {
  return `情况说明：${unit} ${period} ${item}——${text}`;
}

const onOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** `情况说明：平陵县 2026年10月 人员花名册——两人借调未列入` */
export function figureNoteText(note: FigureNote): string {
  return withText(note, onOneLine(note.text));
}

/** The same with a long text cut; equal to the whole where it is short enough. */
export function shortNoteText(note: FigureNote): string {
  const letters = [...onOneLine(note.text)];
  return letters.length > SHORT
    ? withText(note, `${letters.slice(0, SHORT).join('')}…`)
    : figureNoteText(note);
}
