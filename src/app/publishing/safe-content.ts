import type { FindingPart } from '#core/finding.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { SayingNumber, Walk } from '#core/saying.ts';
import type { CellRef } from '#core/table.ts';
import type { PageContent, UnitContent, WallContent } from './wall-content.ts';

export interface SafeRules {
  readonly isHidden: (cell: CellRef) => boolean;
  readonly titleOf: (table: string) => string;
}

const print = (value: unknown): string => JSON.stringify(value);

const isSameIn = (value: unknown, others: readonly unknown[]) =>
  others.every((other) => print(other) === print(value));

const pointsAtHidden = (parts: readonly FindingPart[], { isHidden }: SafeRules) =>
  parts.some(({ cell }) => cell && isHidden(cell));

/** Parts up to a full stop are a sentence. */
function sentencesOf(parts: readonly FindingPart[]): readonly (readonly FindingPart[])[] {
  const sentences: FindingPart[][] = [[]];
  for (const part of parts) {
    sentences[sentences.length - 1]?.push(part);
    if (part.text.endsWith('。')) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Sentences that are said whatever is kept back. */
function safeSentences(
  parts: readonly FindingPart[],
  others: readonly (readonly FindingPart[])[],
  rules: SafeRules,
): readonly FindingPart[] {
  const elsewhere = others.map((other) => new Set(sentencesOf(other).map(print)));
  return sentencesOf(parts)
    .filter(
      (sentence) => !pointsAtHidden(sentence, rules) && elsewhere.every((said) => said.has(print(sentence))),
    )
    .flat();
}

function safeNumbers(
  numbers: readonly SayingNumber[],
  others: readonly (readonly SayingNumber[])[],
  { isHidden }: SafeRules,
): readonly SayingNumber[] {
  return numbers.flatMap((number) => {
    const same = others.map((other) => other.find(({ label }) => label === number.label));
    if (same.some((each) => !each)) return [];
    const isSafe = !(number.cell && isHidden(number.cell)) && isSameIn(number, same);
    return [isSafe ? number : { ...number, value: null }];
  });
}

/** What is told in a figure besides its values: without it there is still a figure. */
const TOLD: readonly string[] = ['told', 'toldRow', 'toldColumns', 'marked', 'reference'];

type Fields = Readonly<Record<string, unknown>>;

/** The figure with nothing in it that depends on what is kept back; null where its very marks do. */
function safeFigure(figure: FigureSpec, others: readonly FigureSpec[], rules: SafeRules): FigureSpec | null {
  const safe: Record<string, unknown> = { ...figure };
  // A specification is plain data; each of its fields is looked at for itself.
  const own: Fields = { ...figure };
  const same = others.map((other): Fields => ({ ...other }));
  for (const key of new Set([...Object.keys(own), ...same.flatMap((each) => Object.keys(each))])) {
    const values = same.map((each) => each[key]);
    if (key === 'title') {
      if (!isSameIn(own[key], values) || pointsAtHidden(figure.title, rules))
        safe[key] = [{ text: rules.titleOf(figure.table) }];
    } else if (key === 'notes') {
      safe[key] = figure.notes.filter((note) => others.every(({ notes }) => notes.includes(note)));
    } else if (key === 'companion') {
      const companions = others.flatMap(({ companion }) => companion ?? []);
      const { companion } = figure;
      const isEverywhere = companion && companions.length === others.length;
      safe[key] = isEverywhere ? (safeFigure(companion, companions, rules) ?? undefined) : undefined;
    } else if (!isSameIn(own[key], values)) {
      if (key === 'subtitle') safe[key] = '';
      else if (TOLD.includes(key)) safe[key] = Array.isArray(own[key]) ? [] : null;
      else return null;
    }
  }
  return safe as unknown as FigureSpec;
}

function safeFigures(
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

function safeParts(
  parts: readonly FindingPart[],
  others: readonly (readonly FindingPart[])[],
  rules: SafeRules,
  instead: string,
): readonly FindingPart[] {
  return isSameIn(parts, others) && !pointsAtHidden(parts, rules) ? parts : [{ text: instead }];
}

function safeSaid<Said extends PageContent | UnitContent>(
  said: Said,
  others: readonly (PageContent | UnitContent | undefined)[],
  rules: SafeRules,
  instead: string,
): Said {
  const there = others.flatMap((other) => other ?? []);
  const isEverywhere = there.length === others.length;
  const take = <Part>(read: (from: PageContent | UnitContent) => Part) => there.map(read);
  return {
    ...said,
    headline: isEverywhere
      ? safeParts(
          said.headline,
          take(({ headline }) => headline),
          rules,
          instead,
        )
      : [{ text: instead }],
    lead: isEverywhere
      ? safeSentences(
          said.lead,
          take(({ lead }) => lead),
          rules,
        )
      : [],
    numbers: isEverywhere
      ? safeNumbers(
          said.numbers,
          take(({ numbers }) => numbers),
          rules,
        )
      : [],
    figures: isEverywhere
      ? safeFigures(
          said.figures,
          take(({ figures }) => figures),
          rules,
        )
      : [],
  };
}

function safeWalk(walk: Walk, others: readonly (Walk | null)[], rules: SafeRules): Walk | null {
  const there = others.flatMap((other) => other ?? []);
  if (there.length < others.length) return null;
  const isSame = (read: (from: Walk) => unknown) => isSameIn(read(walk), there.map(read));
  if (!isSame(({ years }) => years) || !isSame(({ measure }) => measure)) return null;
  return {
    ...walk,
    headline: safeParts(
      walk.headline,
      there.map(({ headline }) => headline),
      rules,
      walk.measure,
    ),
    lead: safeSentences(
      walk.lead,
      there.map(({ lead }) => lead),
      rules,
    ),
    numbers: safeNumbers(
      walk.numbers,
      there.map(({ numbers }) => numbers),
      rules,
    ),
    lines: walk.lines.filter(
      (line) =>
        !line.cells.some(rules.isHidden) &&
        there.every(({ lines }) => lines.some((each) => print(each) === print(line))),
    ),
    notes: walk.notes.filter((note) => there.every(({ notes }) => notes.includes(note))),
  };
}

/** Only what is said and drawn in every state of things in which the file reads the same. */
export function safeContent(
  content: WallContent,
  others: readonly WallContent[],
  rules: SafeRules,
): WallContent {
  return {
    pages: content.pages.map((page) =>
      safeSaid(
        page,
        others.map(({ pages }) => pages.find(({ id }) => id === page.id)),
        rules,
        page.title,
      ),
    ),
    units: content.units.map((unit) =>
      safeSaid(
        unit,
        others.map(({ units }) => units.find((each) => each.unit === unit.unit)),
        rules,
        unit.unit,
      ),
    ),
    walk:
      content.walk &&
      safeWalk(
        content.walk,
        others.map(({ walk }) => walk),
        rules,
      ),
  };
}
