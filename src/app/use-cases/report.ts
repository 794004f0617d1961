import { formatDateLong } from '#core/month.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { toMaterial } from '#report/material/material.ts';
import { writeWord } from '#report/word/write-word.ts';
import type { ReportActions, ReportLine, WorkspaceState } from '../api.ts';
import { crossTitle } from '../cross/cross-headings.ts';
import { toCrossTable } from '../cross/cross-word.ts';
import { answerCross } from '../cross/cross.ts';
import type { Desk } from '../desk.ts';
import type { EntryContent } from '../ledger/entry.ts';
import { toFileName, WORD_TYPE } from '../exports/made-file.ts';
import { composeReport } from '../report/compose.ts';
import { findCode, rowsPath } from '../report/find-code.ts';
import { drawingsOf } from '../report/drawings.ts';
import { exportedReport, writeReport } from '../report/make-report.ts';
import { PROPOSED_PLAN, scopedPlace } from '../report/plan.ts';
import { scopesOf } from '../report/scope-code.ts';
import { officeOf } from '../settings.ts';

function toLines(desk: Desk): readonly ReportLine[] {
  return desk.ledger.folded().reportParts.map(({ entry, at, part }) => ({
    ...{ entry, at, part, filters: part.filters },
    title: crossTitle(part),
  }));
}

export function reportActions(desk: Desk): ReportActions {
  const { ledger } = desk;
  const planOf = () => ({ ...PROPOSED_PLAN, ...ledger.folded().report.plan });
  /** Nothing that is loaded changes: what is counted need not be put together anew. */
  function note(entry: EntryContent): Promise<WorkspaceState> {
    ledger.add(entry);
    desk.touch();
    return Promise.resolve(desk.state());
  }
  return {
    reportLines: () => Promise.resolve(toLines(desk)),
    addToReport: (part) => {
      ledger.add({ type: 'report-part', part });
      desk.touch();
      return Promise.resolve(desk.state());
    },
    orderReport: (entries) => {
      ledger.add({ type: 'report-order', parts: entries });
      desk.touch();
      return Promise.resolve(desk.state());
    },
    makeReportMaterial: async (job = {}) => {
      const { inquiry } = desk;
      if (!inquiry) throw new Error('还没有可用的花名册');
      const lines = toLines(desk);
      if (lines.length === 0) throw new Error('还没有加入报告的表');
      const tables = [];
      let sample = false;
      for (const [i, { part }] of lines.entries()) {
        throwIfCancelled(job.signal);
        job.progress?.({ stage: '写报告材料', done: i, total: lines.length, unit: '份' });
        const answer = await answerCross(desk, inquiry, part.request, { filters: part.filters }, job);
        sample ||= answer.sample;
        tables.push(toCrossTable(answer));
      }
      const made = formatDateLong(desk.today());
      const document = toMaterial({
        ...{ tables, made, sample, office: officeOf(ledger.folded().settings) },
        asOf: formatDateLong(inquiry.source.asOf),
      });
      return {
        name: `${toFileName(`报告材料（${made}）`)}.docx`,
        type: WORD_TYPE,
        bytes: writeWord(document),
      };
    },
    report: async (job = {}) => {
      const { survey, plan, choices, sample, numbers } = await composeReport(desk, {}, job);
      const tables = [...new Set(numbers.map(({ cell }) => cell.table))];
      const paths = Object.fromEntries(tables.map((table) => [table, rowsPath(table)]));
      return {
        ...{ survey, plan, sections: choices, sample, paths, drawings: drawingsOf(survey) },
        ...(await scopesOf(desk, job)),
      };
    },
    planReport: (changes) => note({ type: 'report-plan', plan: { ...planOf(), ...changes } }),
    editReport: (place, text, machine) =>
      note({ type: 'report-edit', place: scopedPlace(planOf().scope, place), text, machine }),
    makeReport: async (pictures, job = {}) => {
      const drawn = new Map(pictures.map(({ place, png }) => [place, png]));
      const { composed, bytes } = await writeReport(desk, {}, drawn, job);
      const report = exportedReport(composed);
      if (report) ledger.add({ type: 'report-export', report });
      desk.touch();
      return { name: `${toFileName(composed.survey.title.join(''))}.docx`, type: WORD_TYPE, bytes };
    },
    findReportCode: async (code, job = {}) => findCode(desk, code, job),
  };
}
