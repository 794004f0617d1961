import { describe, expect, it } from 'vitest';
import { surveySlides } from '#report/slides/survey-slides.ts';
import type { Survey, SurveyFigure, SurveyParagraph, SurveySection } from '#report/survey/survey.ts';
import { CHART } from './read-slides.ts';

const paragraph = (text: string, more: Partial<SurveyParagraph> = {}): SurveyParagraph => ({
  ...{ kind: 'paragraph', place: text, ordinal: '一是', machine: [], text },
  ...{ isEdited: false, isStale: false, leftOut: false },
  ...more,
});
const figure = (more: Partial<SurveyFigure> = {}): SurveyFigure => ({
  ...{ kind: 'figure', place: 'f', label: '图', number: 1, caption: '来自企事业单位的仅2人', note: '人' },
  ...{ chart: CHART, table: null, annex: null, cell: null, leftOut: false },
  ...more,
});
const section = (blocks: SurveySection['blocks'], problem: string | null = null): SurveySection => ({
  ...{ id: 's', title: '人员来源方面', blocks, problem },
});

function slidesOf(...sections: readonly SurveySection[]) {
  const survey = { chapters: [{ title: '存在问题', sections }], asOf: '2026年10月31日' } as unknown as Survey;
  return surveySlides(survey);
}

describe('slides of a report', () => {
  it('say what a section says, then show each figure under its caption', () => {
    const slides = slidesOf(section([paragraph('来源较集中。'), figure()]));
    expect(slides.map(({ slide: { headline, content } }) => [headline[0]?.text, content?.kind])).toEqual([
      ['人员来源方面', 'text'],
      ['来自企事业单位的仅2人', 'chart'],
    ]);
    expect(slides[0]?.slide.content).toEqual({ kind: 'text', lines: ['一是来源较集中。'] });
    expect(slides[1]?.slide.notes).toEqual(['人', '一是来源较集中。']);
  });

  it('leave out what was left out, what is empty and sections without data', () => {
    const out = [
      paragraph('不要', { leftOut: true }),
      paragraph('', { ordinal: '' }),
      figure({ leftOut: true }),
    ];
    expect(slidesOf(section(out), section([figure()], '没有数据'))).toEqual([]);
  });

  it('share long sections out onto slides without breaking a paragraph', () => {
    const long = Array.from({ length: 5 }, (_, i) => paragraph(`${i}${'字'.repeat(150)}`));
    const lines = slidesOf(section(long)).map(({ slide: { content } }) =>
      content?.kind === 'text' ? content.lines.length : 0,
    );
    expect(lines).toEqual([2, 2, 1]);
  });

  it('do not begin another slide for a few words', () => {
    const said = [
      ...Array.from({ length: 2 }, () => paragraph('字'.repeat(200))),
      paragraph('具体措施：X。'),
    ];
    expect(slidesOf(section(said)).map(({ blocks }) => blocks.length)).toEqual([3]);
  });

  it('know whose numbers they show: the paragraphs on them, or their figure', () => {
    const [text, drawn] = slidesOf(section([paragraph('来源较集中。'), figure()]));
    expect(text?.blocks.map(({ place }) => place)).toEqual(['来源较集中。']);
    expect(drawn?.blocks.map(({ place }) => place)).toEqual(['f']);
    expect(drawn?.section).toBe('s');
  });
});
