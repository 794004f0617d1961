import { isSameDrill, markText, type Drill, type Mark } from '#charts/mark.ts';

/** Attributes by index of the mark. */
export type MarkProps = (index: number) => Record<string, string | number | boolean | undefined>;

/** Attributes of the element that stands for a mark; one mark at a time is in the tab order. */
export function markProps(
  marks: readonly Mark[],
  index: number,
  active: number,
  open: Drill | null,
): ReturnType<MarkProps> {
  const mark = marks[index];
  if (!mark?.drill) return { 'data-mark': index };
  return {
    'data-mark': index,
    type: 'button',
    tabindex: index === active ? 0 : -1,
    'aria-label': markText(mark),
    'aria-pressed': isSameDrill(mark.drill, open),
  };
}

export function markTag(mark: Mark | undefined): 'button' | 'span' {
  return mark?.drill ? 'button' : 'span';
}
