import type { DraftColumn } from '#app/api.ts';
import { formatCount } from '#core/format.ts';

/** `B列 姓名` */
export function columnWords({ letter, heading }: Pick<DraftColumn, 'letter' | 'heading'>): string {
  return heading === '' ? `${letter}列` : `${letter}列 ${heading}`;
}

/** `男313行` */
export function sampleTexts({
  samples,
  sampleRows,
}: Pick<DraftColumn, 'samples' | 'sampleRows'>): readonly { readonly text: string; readonly rows: string }[] {
  return samples.map((text, i) => {
    const rows = sampleRows?.[i];
    return { text, rows: rows === undefined ? '' : `${formatCount(rows)}行` };
  });
}

/** The column meant by what was typed: the words of the list, its letter, or a heading that only one has. */
export function columnByWords<Column extends Pick<DraftColumn, 'letter' | 'heading'>>(
  columns: readonly Column[],
  typed: string,
): Column | undefined {
  const words = typed.trim();
  if (words === '') return undefined;
  const exact = columns.find((column) => columnWords(column) === words);
  if (exact) return exact;
  const letter = columns.find((column) => column.letter === words.replace(/列$/, '').toUpperCase());
  if (letter) return letter;
  const headed = columns.filter(({ heading }) => heading === words);
  return headed.length === 1 ? headed[0] : undefined;
}
