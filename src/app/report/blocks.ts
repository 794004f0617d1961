import type { ReportSectionDefinition } from '#analyses/analysis.ts';
import { chineseNumeral } from '#core/chinese-number.ts';
import type { FigureSpec } from '#core/figure.ts';
import type { Finding, FindingPart } from '#core/finding.ts';
import { figureChart } from '#report/figures/figure-chart.ts';
import { figureTable } from '#report/figures/figure-table.ts';
import type { SurveyBlock, SurveyFigure, SurveyParagraph } from '#report/survey/survey.ts';
import type { SectionContent } from '../query/answer-page.ts';
import { standingCell } from '../exports/standing-cell.ts';
import type { FoldedReportEdit } from './entries.ts';
import type { Leaving } from './leaving.ts';
import { type ReportPlan, scopedPlace } from './plan.ts';

/** What a person did to a report, by which computed blocks become those that stand in it. */
export interface Written {
  readonly plan: ReportPlan;
  readonly edits: ReadonlyMap<string, FoldedReportEdit>;
}

const ADVICE = '对策建议';
const OWN = 'own';

export const textOf = (parts: readonly FindingPart[]): string => parts.map(({ text }) => text).join('');

export function toParagraph(
  { plan, edits }: Written,
  place: string,
  machine: readonly FindingPart[],
): SurveyParagraph {
  const edit = edits.get(scopedPlace(plan.scope, place));
  const computed = textOf(machine);
  return {
    ...{ kind: 'paragraph', place, ordinal: '', machine, text: edit?.text ?? computed },
    isEdited: edit !== undefined,
    isStale: edit !== undefined && edit.machine !== computed,
    leftOut: plan.leftOut.includes(place),
  };
}

const withoutStop = (text: string) => text.replace(/。$/, '');

/** 一是…。二是…。 where there are several to count. */
function counted(paragraphs: readonly SurveyParagraph[]): readonly SurveyParagraph[] {
  const kept = paragraphs.filter(({ leftOut, text }) => !leftOut && text !== '');
  if (kept.length < 2) return paragraphs;
  return paragraphs.map((paragraph) => {
    const place = kept.indexOf(paragraph);
    return place < 0 ? paragraph : { ...paragraph, ordinal: `${chineseNumeral(place + 1)}是` };
  });
}

/** What advice rests on, in one paragraph, and the place for what to do. */
function adviceOf(written: Written, id: string, findings: readonly Finding[]): readonly SurveyParagraph[] {
  if (findings.length === 0) return [];
  const basis = findings.flatMap(({ parts }, i): readonly FindingPart[] => {
    const last = parts[parts.length - 1];
    const own = last ? [...parts.slice(0, -1), { ...last, text: withoutStop(last.text) }] : [];
    return [{ text: i === 0 ? '所据数据：' : '；' }, ...own];
  });
  const measures: readonly FindingPart[] = [
    { text: '具体措施：' },
    { text: 'X', blank: true },
    { text: '。' },
  ];
  return [
    toParagraph(written, `${id}:basis`, [...basis, { text: '。' }]),
    toParagraph(written, `${id}:measures`, measures),
  ];
}

/** What is said of the looks or the use of a figure on screen. */
const ON_SCREEN = /点任|点开|一点一个|虚线|竖线|横线|浅带|悬停|按住/;

/** The words around a figure, without those that only hold on screen. */
function paperNote(texts: readonly string[]): string {
  const clauses = texts.flatMap((text) => withoutStop(text).split('；'));
  const said = clauses.map((clause) =>
    clause
      .split('，')
      .filter((piece) => !ON_SCREEN.test(piece))
      .join('，'),
  );
  return said.filter((clause) => clause !== '').join('；');
}

function toFigures(
  { plan }: Written,
  id: string,
  spec: FigureSpec,
  leaving: Leaving,
  place = `${id}#${spec.id}`,
): readonly SurveyFigure[] {
  const { companion } = spec;
  const beside = companion ? toFigures({ plan, edits: new Map() }, id, companion, leaving, `${place}+`) : [];
  if (spec.form === 'empty' || !leaving.mayDraw(spec)) return beside;
  const chart = figureChart(spec, leaving.tables);
  const table = figureTable(spec, leaving.tables);
  if (!chart && !table) return beside;
  const figure: SurveyFigure = {
    ...{ kind: 'figure', place, label: chart ? '图' : '表', number: null, annex: null, chart, table },
    caption: withoutStop(leaving.title(spec)),
    note: paperNote([spec.subtitle, ...spec.notes]),
    cell: standingCell(spec, leaving.tables[spec.table]),
    leftOut: plan.leftOut.includes(place),
  };
  return [figure, ...beside];
}

/** The blocks of a section in their order: paragraphs, findings, what a person added, figures. */
export function sectionBlocks(
  written: Written,
  { id, chapter }: ReportSectionDefinition,
  content: SectionContent,
  leaving: Leaving,
): readonly SurveyBlock[] {
  const findings = content.findings.filter((finding) => leaving.mayTell(finding));
  const said = content.paragraphs.map((each) => toParagraph(written, `${id}:${each.id}`, each.parts));
  const found =
    chapter === ADVICE
      ? adviceOf(written, id, findings)
      : counted(findings.map((finding) => toParagraph(written, `${id}:${finding.id}`, finding.parts)));
  const own = toParagraph(written, `${id}:${OWN}`, []);
  const figures = content.figures.flatMap((spec) => toFigures(written, id, spec, leaving));
  return [...said, ...found, ...(said.length + found.length + figures.length > 0 ? [own] : []), ...figures];
}
