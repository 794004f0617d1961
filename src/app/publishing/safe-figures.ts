import type { FigureSpec } from '#core/figure.ts';
import { isSameIn, pointsAtHidden, type SafeRules } from './safe-words.ts';

/** What is told in a figure besides its values: without it there is still a figure. */
const TOLD: readonly string[] = ['told', 'toldRow', 'toldColumns', 'marked', 'reference'];

/** A specification is plain data; each of its fields is looked at for itself. */
type Fields = Readonly<Record<string, unknown>>;

/** The figure with nothing in it that depends on what is kept back; null where its very marks do. */
function safeFigure(figure: FigureSpec, others: readonly FigureSpec[], rules: SafeRules): FigureSpec | null {
  const own: Fields = { ...figure };
  const same = others.map((other): Fields => ({ ...other }));
  const safe: Record<string, unknown> = { ...own };
  for (const key of new Set([own, ...same].flatMap((each) => Object.keys(each)))) {
    const isSame = isSameIn(
      own[key],
      same.map((each) => each[key]),
    );
    if (key === 'title') {
      if (!isSame || pointsAtHidden(figure.title, rules)) safe[key] = [{ text: rules.titleOf(figure.table) }];
    } else if (key === 'notes') {
      safe[key] = figure.notes.filter((note) => others.every(({ notes }) => notes.includes(note)));
    } else if (key === 'companion') safe[key] = safeCompanion(figure, others, rules);
    else if (!isSame) {
      if (key === 'subtitle') safe[key] = '';
      else if (TOLD.includes(key)) safe[key] = Array.isArray(own[key]) ? [] : null;
      else return null;
    }
  }
  return safe as unknown as FigureSpec; // The fields of the figure, some of them with less in them.
}

function safeCompanion({ companion }: FigureSpec, others: readonly FigureSpec[], rules: SafeRules) {
  const companions = others.flatMap((other) => other.companion ?? []);
  if (!companion || companions.length < others.length) return undefined;
  return safeFigure(companion, companions, rules) ?? undefined;
}

/** Figures that are drawn in every state of things, with what is the same in all of them. */
export function safeFigures(
  figures: readonly FigureSpec[],
  others: readonly (readonly FigureSpec[])[],
  rules: SafeRules,
): readonly FigureSpec[] {
  return figures.flatMap((figure) => {
    const same = others.flatMap(
      (each) => each.find(({ id, form }) => id === figure.id && form === figure.form) ?? [],
    );
    return same.length === others.length ? (safeFigure(figure, same, rules) ?? []) : [];
  });
}
