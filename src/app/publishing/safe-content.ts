import type { Walk } from '#core/saying.ts';
import { safeFigures } from './safe-figures.ts';
import { isSameIn, print, safeHeadline, safeNumbers, type SafeRules, safeSentences } from './safe-words.ts';
import type { PageContent, UnitContent, WallContent } from './wall-content.ts';

type Content = PageContent | UnitContent;

/** What is neutral of a page that is not there in every state of things. */
const silent = (instead: string) => ({ headline: [{ text: instead }], lead: [], numbers: [], figures: [] });

/** What is said in each state of things. */
const saidIn = (there: readonly Pick<Content, 'headline' | 'lead' | 'numbers'>[]) => ({
  headlines: there.map(({ headline }) => headline),
  leads: there.map(({ lead }) => lead),
  numbers: there.map(({ numbers }) => numbers),
});

function safeSaid<Said extends Content>(
  said: Said,
  others: readonly (Content | undefined)[],
  rules: SafeRules,
  instead: string,
): Said {
  const there = others.flatMap((other) => other ?? []);
  if (there.length < others.length) return { ...said, ...silent(instead) };
  const { headlines, leads, numbers } = saidIn(there);
  const figures = there.map((each) => each.figures);
  return {
    ...said,
    headline: safeHeadline(said.headline, headlines, rules, instead),
    lead: safeSentences(said.lead, leads, rules),
    numbers: safeNumbers(said.numbers, numbers, rules),
    figures: safeFigures(said.figures, figures, rules),
  };
}

function safeWalk(walk: Walk, others: readonly (Walk | null)[], rules: SafeRules): Walk | null {
  const there = others.flatMap((other) => other ?? []);
  const frameOf = ({ years, measure }: Walk) => [years, measure];
  if (there.length < others.length || !isSameIn(frameOf(walk), there.map(frameOf))) return null;
  const { headlines, leads, numbers } = saidIn(there);
  const isThere = (line: Walk['lines'][number]) =>
    there.every(({ lines }) => lines.some((each) => print(each) === print(line)));
  return {
    ...walk,
    headline: safeHeadline(walk.headline, headlines, rules, walk.measure),
    lead: safeSentences(walk.lead, leads, rules),
    numbers: safeNumbers(walk.numbers, numbers, rules),
    lines: walk.lines.filter((line) => !line.cells.some(rules.isHidden) && isThere(line)),
    notes: walk.notes.filter((note) => there.every(({ notes }) => notes.includes(note))),
  };
}

/** Only what is said and drawn in every state of things in which the file reads the same. */
export function safeContent(
  { pages, units, walk }: WallContent,
  others: readonly WallContent[],
  rules: SafeRules,
): WallContent {
  return {
    pages: pages.map((page) => {
      const same = others.map((other) => other.pages.find(({ id }) => id === page.id));
      return safeSaid(page, same, rules, page.title);
    }),
    units: units.map((own) => {
      const same = others.map((other) => other.units.find(({ unit }) => unit === own.unit));
      return safeSaid(own, same, rules, own.unit);
    }),
    walk:
      walk &&
      safeWalk(
        walk,
        others.map((other) => other.walk),
        rules,
      ),
  };
}
