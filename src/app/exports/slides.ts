import type { Analysis, Ask, PageDefinition } from '#analyses/analysis.ts';
import { figureLabel, figureTitle } from '#charts/figure-rows.ts';
import { tellingFigure } from '#charts/finding-target.ts';
import { onPaper } from '#charts/on-paper.ts';
import { figureNoteText } from '#core/figure-note.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding } from '#core/finding.ts';
import { formatDateLong } from '#core/month.ts';
import { type Job, throwIfCancelled } from '#core/progress.ts';
import type { CellRef } from '#core/table.ts';
import { figureChart } from '#report/figures/figure-chart.ts';
import { figureTable } from '#report/figures/figure-table.ts';
import type { Slide, SlideContent, SlideWords } from '#report/slides/slide-show.ts';
import { writeSlidesInSlices } from '#report/slides/write-slides.ts';
import type { FigureImage, MadeFile, PageAnswer } from '../api.ts';
import type { Desk } from '../desk.ts';
import { filterText } from '../filter-words.ts';
import { figureMayLeave, mayLeave } from '../leaving-figures.ts';
import type { Inquiry } from '../query/inquiry.ts';
import { officeOf, watermarkOf } from '../settings.ts';
import { SLIDES_TYPE, toFileName } from './made-file.ts';
import { passportLines } from './passport-lines.ts';
import { standingCell } from './standing-cell.ts';

/** A page with its answer, as it becomes slides. */
export interface SlidePage {
  readonly analysis: Analysis;
  readonly page: PageDefinition;
  readonly ask: Ask;
  readonly inquiry: Inquiry;
}

const LONGEST_NOTE = 200;

function contentOf(
  spec: FigureSpec,
  answer: PageAnswer,
  images: readonly FigureImage[],
): SlideContent | null {
  const chart = figureChart(spec, answer.tables);
  if (chart) return { kind: 'chart', chart };
  const image = images.find(({ page, figure }) => page === answer.page && figure === spec.id);
  if (image) return { kind: 'picture', picture: { ...image, alt: figureLabel(spec) } };
  const table = figureTable(spec, answer.tables);
  return table ? { kind: 'table', table } : null;
}

const wordsOf = (parts: Finding['parts']): readonly SlideWords[] =>
  parts.map(({ text, told }) => ({ text, told: told === true }));

/** Without the full stop, as a title. */
function headlineOf({ parts }: Finding): readonly SlideWords[] {
  const words = wordsOf(parts);
  return words.map((word, i) =>
    i === words.length - 1 ? { ...word, text: word.text.replace(/。$/, '') } : word,
  );
}

/** A figure, and the smaller one under it, which bears its title where it has none. */
function withBelow(spec: FigureSpec): readonly FigureSpec[] {
  const { companion, ...figure } = spec;
  if (!companion || companion.form === 'empty') return [figure];
  return [figure, { ...companion, title: companion.title.length > 0 ? companion.title : spec.title }];
}

function footnoteOf(spec: FigureSpec | null, answer: PageAnswer): string {
  const notes = [...(spec?.notes ?? []), ...(spec?.unitNotes ?? []).map(figureNoteText)].join('；');
  const source = `数据：${answer.sources.length > 1 ? `${answer.sources[0]}等${answer.sources.length}个文件` : (answer.sources[0] ?? '导入的表')}`;
  const short =
    [...notes].length > LONGEST_NOTE ? `${[...notes].slice(0, LONGEST_NOTE).join('')}…（全文见备注）` : notes;
  return [short, source].filter((text) => text !== '').join('；');
}

/** One finding a slide with the figure it leads to, then the figures of which none tells. */
export class SlideMaker {
  readonly slides: Slide[] = [];
  /** Figures and findings that stay on the workbench. */
  left = 0;

  constructor(private readonly images: readonly FigureImage[]) {}

  async add({ analysis, page, ask, inquiry }: SlidePage, job: Job): Promise<PageAnswer> {
    const answer = await inquiry.page(analysis, page.id, ask, job);
    const whole = answer.figures.filter((spec) => spec.form !== 'empty');
    const leaving = whole.filter((spec) => figureMayLeave(analysis, answer.tables, spec));
    const figures = leaving.map(onPaper).flatMap(withBelow);
    const findings = answer.findings.filter(({ table }) => mayLeave(analysis, answer.tables, table));
    this.left += whole.length - leaving.length + answer.findings.length - findings.length;
    const told = new Set<string>();
    for (const finding of findings) {
      throwIfCancelled(job.signal);
      const { figure, cell } = tellingFigure(finding, figures, answer.tables);
      if (figure) told.add(figure.id);
      this.slides.push(await this.ofFinding(finding, figure, cell, answer, inquiry));
    }
    for (const spec of figures.filter(({ id }) => !told.has(id))) {
      throwIfCancelled(job.signal);
      this.slides.push(await this.ofFigure(spec, answer, inquiry));
    }
    return answer;
  }

  private async ofFinding(
    finding: Finding,
    figure: FigureSpec | null,
    cell: CellRef | null,
    answer: PageAnswer,
    inquiry: Inquiry,
  ): Promise<Slide> {
    const { headline: value, evidence: lines = [] } = finding;
    const drawn = figure && contentOf(figure, answer, this.images);
    return {
      headline: headlineOf(finding),
      evidence: drawn || value === undefined ? [...(value === undefined ? [] : [value]), ...lines] : [],
      caption: figure?.subtitle ?? '',
      content: drawn ?? (value === undefined ? null : { kind: 'number', value, lines }),
      footnote: footnoteOf(figure, answer),
      notes: await this.notes(cell, figure, answer, inquiry),
    };
  }

  private async ofFigure(spec: FigureSpec, answer: PageAnswer, inquiry: Inquiry): Promise<Slide> {
    const title = figureTitle(spec);
    return {
      headline: title === '' ? [{ text: answer.title, told: false }] : wordsOf(spec.title),
      evidence: [],
      caption: spec.subtitle,
      content: contentOf(spec, answer, this.images),
      footnote: footnoteOf(spec, answer),
      notes: await this.notes(standingCell(spec, answer.tables[spec.table]), spec, answer, inquiry),
    };
  }

  private async notes(
    cell: CellRef | null,
    spec: FigureSpec | null,
    answer: PageAnswer,
    inquiry: Inquiry,
  ): Promise<readonly string[]> {
    const passport = cell ? passportLines(await inquiry.passport(cell, answer.question)) : [];
    return [...passport, ...(spec?.notes ?? []), ...(answer.sample ? ['演示数据'] : [])];
  }
}

/** Slides of one or several pages as a file. */
export async function makeSlides(
  desk: Desk,
  pages: readonly SlidePage[],
  images: readonly FigureImage[],
  job: Job,
): Promise<MadeFile> {
  const maker = new SlideMaker(images);
  const answers: PageAnswer[] = [];
  for (const [i, page] of pages.entries()) {
    throwIfCancelled(job.signal);
    job.progress?.({ stage: '做幻灯片', done: i, total: pages.length, unit: '份' });
    answers.push(await maker.add(page, job));
  }
  const [first, firstPage] = [answers[0], pages[0]];
  if (!first || !firstPage || maker.slides.length === 0) throw new Error('这里没有可以做成幻灯片的内容');
  const { settings } = desk.ledger.folded();
  const tab = firstPage.page.tab ?? firstPage.page.title;
  const title = pages.length === 1 ? `${firstPage.analysis.title}：${tab}` : '组织工作数据分析';
  const { asOf, filters } = first.question;
  const scope = filters.map(filterText).join('；');
  const kept = maker.left > 0 ? `；另有${maker.left}项含个人或只供内部查看，没有列入` : '';
  const show = {
    ...{ title, slides: maker.slides, watermark: watermarkOf(settings) },
    lines: [
      officeOf(settings),
      `截至${formatDateLong(asOf)}${scope === '' ? '' : `，${scope}`}`,
      `共${maker.slides.length + 1}页，每页一条结论或一张图，只有汇总数，不含个人${kept}`,
      `制作日期：${formatDateLong(desk.today())}`,
    ],
    sample: answers.some(({ sample }) => sample),
    facts: { 截至: formatDateLong(asOf), 内容: '汇总数，不含个人' },
  };
  return {
    name: `${toFileName(`${title}_${asOf}`)}.pptx`,
    type: SLIDES_TYPE,
    bytes: await writeSlidesInSlices(show, job),
  };
}
