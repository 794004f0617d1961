import type { FoundCode, ReportPlan, ReportView, SectionChoice } from '#app/api.ts';
import type { SurveyFigure, SurveyParagraph } from '#report/survey/survey.ts';

import { saveMadeFile } from '../browser/save-made-file.ts';
import { Query } from '../query.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { drawCharts } from './draw-charts.ts';
import { moved } from './moved.ts';

/** The report on the screen: what was worked out, and what a person does to it. */
export class ReportDesk {
  readonly query: Query<ReportView>;
  /** Place of the paragraph that is being written. */
  editing: string | null = $state(null);

  constructor(private readonly session: Session) {
    this.query = new Query<ReportView>('调研报告', (job) => session.client.report(job));
  }

  get view(): ReportView | null {
    return this.query.answer;
  }

  get busy(): boolean {
    return this.session.task !== null;
  }

  plan(label: string, changes: Partial<ReportPlan>): void {
    void this.session.run(label, () => this.session.client.planReport(changes));
  }

  private order(sections: readonly SectionChoice[]): readonly string[] {
    return sections.filter(({ chosen }) => chosen).map(({ id }) => id);
  }

  choose(id: string, chosen: boolean): void {
    const { sections = [] } = this.view ?? {};
    const changed = sections.map((section) => (section.id === id ? { ...section, chosen } : section));
    this.plan(chosen ? '加入一节' : '去掉一节', { sections: this.order(changed) });
  }

  /** Among the sections of its chapter, which is all that a section may move in. */
  move(id: string, by: number): void {
    const { sections = [] } = this.view ?? {};
    const chapter = sections.find((section) => section.id === id)?.chapter;
    const own = sections.filter((section) => section.chapter === chapter);
    const reordered = moved(
      own,
      own.findIndex((section) => section.id === id),
      by,
    );
    const places = sections.map((section) => (section.chapter === chapter ? null : section));
    let next = 0;
    const all = places.map((section) => section ?? reordered[next++]).flatMap((section) => section ?? []);
    this.plan('调整次序', { sections: this.order(all) });
  }

  leaveOut({ place }: SurveyParagraph | SurveyFigure, isLeftOut: boolean): void {
    const before = this.view?.plan.leftOut ?? [];
    const leftOut = isLeftOut ? [...before, place] : before.filter((each) => each !== place);
    this.plan(isLeftOut ? '不要这一处' : '放回这一处', { leftOut });
  }

  write({ place, machine }: SurveyParagraph, text: string | null): void {
    this.editing = null;
    const computed = machine.map((part) => part.text).join('');
    const kept = text === computed ? null : text;
    void this.session.run('改写一段', () => this.session.client.editReport(place, kept, computed));
  }

  /** What was written stands over the numbers that there are now. */
  keep({ place, machine, text }: SurveyParagraph): void {
    const computed = machine.map((part) => part.text).join('');
    void this.session.run('保留改写', () => this.session.client.editReport(place, text, computed));
  }

  save(): void {
    const { view } = this;
    if (!view) return;
    void saveMadeFile(this.session, '导出调研报告', async (job) => {
      const pictures = view.plan.pictures ? await drawCharts(view.drawings, job) : [];
      return this.session.client.makeReport(pictures, job);
    });
  }

  saveSlides(): void {
    void saveMadeFile(this.session, '做幻灯片', (job) => this.session.client.makeReportSlides(job));
  }

  find(code: string): Promise<FoundCode | null> {
    return this.session.client.findReportCode(code);
  }
}
