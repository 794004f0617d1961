import { dayOf, formatDateLong } from '#core/month.ts';
import { throwIfCancelled } from '#core/progress.ts';
import { toMaterial } from '#report/material/material.ts';
import { writeWord } from '#report/word/write-word.ts';
import type { ReportActions, ReportLine } from '../api.ts';
import { crossTitle } from '../cross/cross-headings.ts';
import { toCrossTable } from '../cross/cross-word.ts';
import { answerCross } from '../cross/cross.ts';
import type { Desk } from '../desk.ts';
import { toFileName, WORD_TYPE } from '../exports/made-file.ts';
import { officeOf } from '../settings.ts';

function toLines(desk: Desk): readonly ReportLine[] {
  return desk.ledger.folded().reportParts.map(({ entry, at, part }) => ({
    ...{ entry, at, part, filters: part.filters },
    title: crossTitle(part),
  }));
}

export function reportActions(desk: Desk): ReportActions {
  const { ledger } = desk;
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
      const made = formatDateLong(dayOf(desk.platform.now()));
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
  };
}
