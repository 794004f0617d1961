import {
  paragraphText,
  type Survey,
  type SurveyBlock,
  type SurveyFigure,
  type SurveyParagraph,
  type SurveySection,
} from '../survey/survey.ts';
import type { Slide, SlideContent } from './slide-show.ts';

/** A slide without what the speaker reads of how its numbers are counted. */
export interface SurveySlide {
  readonly slide: Slide;
  readonly section: string;
  /** Whose numbers it shows. */
  readonly blocks: readonly SurveyBlock[];
}

/** Signs that a slide of text holds; and with how few more it is not worth another. */
const MOST_SIGNS = 420;
const FEW_SIGNS = 100;

const isSaid = ({ leftOut, text }: SurveyParagraph): boolean => !leftOut && text.trim() !== '';

function contentOf({ chart, table }: SurveyFigure): SlideContent | null {
  if (chart) return { kind: 'chart', chart };
  return table ? { kind: 'table', table } : null;
}

const signsIn = (paragraphs: readonly SurveyParagraph[]) =>
  paragraphs.reduce((sum, each) => sum + paragraphText(each).length, 0);

/** Paragraphs shared out onto slides, each whole. */
function shareOut(said: readonly SurveyParagraph[]): readonly (readonly SurveyParagraph[])[] {
  const pages: SurveyParagraph[][] = [];
  for (const paragraph of said) {
    const last = pages[pages.length - 1];
    if (last && signsIn([...last, paragraph]) <= MOST_SIGNS) last.push(paragraph);
    else pages.push([paragraph]);
  }
  const [before, last] = pages.slice(-2);
  if (before && last && signsIn(last) <= FEW_SIGNS) {
    before.push(...last);
    pages.pop();
  }
  return pages;
}

/** A section: what it says, then a slide a figure. */
function sectionSlides(section: SurveySection, chapter: string, source: string): readonly SurveySlide[] {
  const said = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' && isSaid(block) ? [block] : [],
  );
  const figures = section.blocks.flatMap((block) =>
    block.kind === 'figure' && !block.leftOut ? [block] : [],
  );
  const plain = (text: string) => [{ text, told: false }];
  const texts = shareOut(said).map((blocks): SurveySlide => ({
    ...{ section: section.id, blocks },
    slide: {
      ...{ headline: plain(section.title), evidence: [], caption: chapter, footnote: source, notes: [] },
      content: { kind: 'text', lines: blocks.map(paragraphText) },
    },
  }));
  const drawn = figures.map((figure): SurveySlide => ({
    ...{ section: section.id, blocks: [figure] },
    slide: {
      ...{ headline: plain(figure.caption), evidence: [], caption: `${chapter}：${section.title}` },
      ...{
        content: contentOf(figure),
        footnote: [figure.note, source].filter((line) => line !== '').join('；'),
      },
      notes: [figure.note, ...said.map(paragraphText)].filter((line) => line !== ''),
    },
  }));
  return [...texts, ...drawn];
}

/** The slides of a 调研报告 in its own order; a section without data is left out. */
export function surveySlides(survey: Survey): readonly SurveySlide[] {
  const source = `截至${survey.asOf}`;
  return survey.chapters.flatMap(({ title, sections }) =>
    sections
      .filter(({ problem }) => problem === null)
      .flatMap((section) => sectionSlides(section, title, source)),
  );
}
