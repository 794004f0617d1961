import type { Analysis } from '#analyses/analysis.ts';
import { ANALYSES, findAnalysis } from '#analyses/index.ts';
import type { PageExports, PageRef } from '../api.ts';
import type { Desk } from '../desk.ts';
import type { AskedPart } from '../exports/collect-tables.ts';
import { makePageTables } from '../exports/page-tables.ts';
import type { SlidePage } from '../exports/slides.ts';
import type { Inquiry } from '../query/inquiry.ts';

/** What leaves a page; the writers of large files are fetched when they are first needed. */
export function pageExports(desk: Desk): PageExports {
  const inquiryFor = (analysis: Analysis): Inquiry => {
    const inquiry = desk.inquiryFor(analysis);
    if (!inquiry) throw new Error('还没有可用的花名册');
    return inquiry;
  };
  function toSlidePage({ analysis: id, page: pageId, ask }: PageRef): SlidePage {
    const analysis = findAnalysis(id);
    const page = analysis.pages.find((each) => each.id === pageId);
    if (!page) throw new Error(`no page ${pageId}`);
    return { analysis, page, ask, inquiry: inquiryFor(analysis) };
  }
  function partsOf(pages: readonly PageRef[] | 'all'): readonly AskedPart[] {
    if (pages !== 'all') {
      return pages.map(toSlidePage).map(({ analysis, page, ask, inquiry }) => ({
        ...{ analysis, inquiry },
        pages: [{ page, ask }],
      }));
    }
    return ANALYSES.flatMap((analysis): AskedPart[] => {
      const inquiry = desk.inquiryFor(analysis);
      return inquiry ? [{ analysis, inquiry, pages: null }] : [];
    });
  }

  return {
    makePageTables: async (id, page, ask, job = {}) => {
      const analysis = findAnalysis(id);
      return makePageTables(analysis, page, await inquiryFor(analysis).page(analysis, page, ask, job));
    },
    makeFigureData: async (request) => {
      const { makeFigureData } = await import('../exports/figure-data.ts');
      return makeFigureData(request);
    },
    makeSlides: async ({ pages, images }, job = {}) => {
      const { makeSlides } = await import('../exports/slides.ts');
      return makeSlides(desk, pages.map(toSlidePage), images, job);
    },
    makeReportSlides: async (job = {}) => {
      const { makeReportSlides } = await import('../exports/report-slides.ts');
      return makeReportSlides(desk, job);
    },
    makeWorkbook: async (request, job = {}) => {
      const { makeWorkbook } = await import('../exports/collect-tables.ts');
      return makeWorkbook(desk, partsOf(request.pages), request, job);
    },
  };
}
