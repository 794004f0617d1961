import {
  paragraphText,
  type Survey,
  type SurveyFigure,
  type SurveyParagraph,
  type SurveySection,
} from '../survey/survey.ts';
import type { Slide, SlideContent } from './slide-show.ts';

/** What the speaker reads beside a section: how its numbers are counted. */
export type NotesOf = (section: SurveySection) => readonly string[];

/** Signs that a slide of text holds. */
const MOST_SIGNS = 420;

const isSaid = ({ leftOut, text }: SurveyParagraph): boolean => !leftOut && text.trim() !== '';

function contentOf({ chart, table }: SurveyFigure): SlideContent | null {
  if (chart) return { kind: 'chart', chart };
  return table ? { kind: 'table', table } : null;
}

/** Paragraphs shared out onto slides, each whole. */
function shareOut(texts: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let signs = MOST_SIGNS;
  for (const text of texts) {
    signs += text.length;
    const last = pages[pages.length - 1];
    if (last && signs <= MOST_SIGNS) last.push(text);
    else {
      pages.push([text]);
      signs = text.length;
    }
  }
  return pages;
}

/** A section: what it says, then a slide a figure. */
function sectionSlides(
  section: SurveySection,
  chapter: string,
  source: string,
  notes: readonly string[],
): readonly Slide[] {
  const said = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' && isSaid(block) ? [paragraphText(block)] : [],
  );
  const figures = section.blocks.flatMap((block) =>
    block.kind === 'figure' && !block.leftOut ? [block] : [],
  );
  const plain = (text: string) => [{ text, told: false }];
  const texts = shareOut(said).map((lines): Slide => ({
    ...{ headline: plain(section.title), evidence: [], caption: chapter, footnote: source, notes },
    content: { kind: 'text', lines },
  }));
  const drawn = figures.map((figure): Slide => ({
    ...{ headline: plain(figure.caption), evidence: [], caption: `${chapter}：${section.title}` },
    ...{ content: contentOf(figure), notes: [figure.note, ...said, ...notes].filter((line) => line !== '') },
    footnote: [figure.note, source].filter((line) => line !== '').join('；'),
  }));
  return [...texts, ...drawn];
}

/** The slides of a 调研报告 in its own order; a section without data is left out. */
export function surveySlides(survey: Survey, notesOf: NotesOf): readonly Slide[] {
  const source = `截至${survey.asOf}`;
  return survey.chapters.flatMap(({ title, sections }) =>
    sections
      .filter(({ problem }) => problem === null)
      .flatMap((section) => sectionSlides(section, title, source, notesOf(section))),
  );
}
