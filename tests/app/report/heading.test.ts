import { describe, expect, it } from 'vitest';

import { leadText, proposedDate, proposedTitle, titleLines } from '#app/report/heading.ts';
import { PROPOSED_PLAN } from '#app/report/plan.ts';

describe('the head of a report', () => {
  it('is of the whole city, a level or a unit', () => {
    expect(proposedTitle(PROPOSED_PLAN)).toBe('关于全市组工干部队伍建设情况的调研报告');
    expect(proposedTitle({ ...PROPOSED_PLAN, scope: { type: 'level', name: '县级' } })).toContain('关于县级');
  });

  it('breaks a long title into even lines and keeps its last word whole', () => {
    expect(titleLines('调研报告')).toEqual(['调研报告']);
    expect(titleLines('关于全市组工干部队伍建设情况的调研报告')).toEqual([
      '关于全市组工干部队伍建设情况的',
      '调研报告',
    ]);
    const lines = titleLines(`关于${'某'.repeat(60)}组工干部队伍建设情况的调研报告`);
    expect(lines.join('')).toContain('某'.repeat(60));
    expect(lines[lines.length - 1]).toBe('调研报告');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(18);
  });

  it('breaks a title between words', () => {
    expect(titleLines('关于东岭区委组织部组工干部队伍建设情况的调研报告')).toEqual([
      '关于东岭区委组织部',
      '组工干部队伍建设情况的',
      '调研报告',
    ]);
  });

  it('leaves the day to who signs', () => {
    expect(proposedDate('2026-10-31')).toBe('2026年X月X日');
  });

  it('names the tables that it was made of', () => {
    expect(leadText(PROPOSED_PLAN, '市委组织部研究室', '2026-10-31', ['roster', 'training'])).toBe(
      '为全面掌握全市组工干部队伍状况，市委组织部研究室根据截至2026年10月31日的人员花名册、培训记录进行了统计分析，形成报告如下。',
    );
  });
});
