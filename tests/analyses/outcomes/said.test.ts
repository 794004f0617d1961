import { describe, expect, it } from 'vitest';
import type { TableRow } from '#core/table.ts';
import { outcomes } from '#analyses/outcomes/index.ts';
import { unitSection } from '#analyses/outcomes/unit.ts';
import { figureOn, findingOn, type PlainRecord, type RecordAsk, sayOn, titleOf } from '../plain-records.ts';
import { grade, hadBy, nameOf, outcomesOn, range, score, scored, UNIT } from './plain-outcomes.ts';

const on = (records: readonly PlainRecord[], ask: RecordAsk = {}, people = 60) =>
  outcomesOn(scored(people), records, ask);
const say = (id: string, records: readonly PlainRecord[], ask: RecordAsk = {}, people = 60) =>
  sayOn(outcomes, on(records, ask, people), `outcomes.${id}`);

/** Of 60 people the first 20 are the first third, the last 20 the last. */
const linked = hadBy([...range(0, 10), 25, 45], '评先评优');
const inverted = hadBy([1, ...range(40, 9)], '职级晋升');
const alike = hadBy([...range(0, 4), ...range(40, 3)], '提拔任用');

describe('what is said of the use of results', () => {
  it('is a link where it is beyond chance', () => {
    expect(say('linked', linked)).toBe(
      '2025年评先评优与综合排名有关联：前三分之一50.0%（10/20），高于后三分之一的5.0%（1/20）。',
    );
    expect(say('linked', inverted)).toBeNull();
    expect(say('linked', alike)).toBeNull();
  });

  it('names the clearest first and the others after it', () => {
    const more = [...linked, ...hadBy(range(0, 14), '培养重点')];
    expect(say('linked', more)).toBe(
      '2025年培养重点与综合排名有关联：前三分之一70.0%（14/20），高于后三分之一的0.0%（0/20）；另有1项也有关联。',
    );
  });

  it('is the opposite where the last third had it more often', () => {
    expect(say('inverted', inverted)).toBe(
      '2025年职级晋升与综合排名倒挂：后三分之一45.0%（9/20），高于前三分之一的5.0%（1/20），建议了解原因。',
    );
    expect(say('inverted', linked)).toBeNull();
  });

  it('is that none can be seen where chance may make the difference', () => {
    expect(say('unseen', alike)).toBe(
      '2025年提拔任用与综合排名看不出明显关联：前三分之一20.0%（4/20），后三分之一15.0%（3/20）。',
    );
    expect(say('unseen', linked)).toBeNull();
    expect(say('unseen', hadBy([...range(0, 4), ...range(40, 3)], '轮岗交流'))).toBeNull();
  });

  it('is nothing of fewer than five, of people or of outcomes', () => {
    expect(say('linked', hadBy(range(0, 4), '评先评优'), {}, 15)).toBeNull();
    expect(say('linked', hadBy(range(0, 5), '评先评优'), {}, 15)).not.toBeNull();
    expect(say('linked', hadBy(range(0, 5), '评先评优'), {}, 12)).toBeNull();
    expect(say('linked', linked, { settings: { 'outcomes.min_base': 13 } })).toBeNull();
  });

  it('calls the composite as the office does', () => {
    expect(say('linked', linked, { settings: { 'ranking.composite_name': '大排名' } })).toContain(
      '与大排名有关联',
    );
  });

  it('claims no cause', () => {
    const all = [...linked, ...inverted, ...alike];
    const sentences = outcomes.findings.map(({ id }) => sayOn(outcomes, on(all), id) ?? '');
    expect(sentences.join('')).not.toMatch(/导致|因此|使得|末位|淘汰/);
  });

  it('has a cell for every share', () => {
    const answers = on([...linked, ...inverted, ...alike]);
    for (const id of ['outcomes.linked', 'outcomes.inverted', 'outcomes.unseen']) {
      const cells = findingOn(outcomes, answers, id)?.parts.flatMap(({ text, cell }) =>
        cell ? [{ text, cell }] : [],
      );
      expect(cells).toHaveLength(2);
      for (const { text, cell } of cells ?? []) {
        const row = answers
          .table(cell.table)
          .rows.find((each) => Object.entries(cell.where).every(([k, v]) => each[k] === v));
        expect(text.startsWith(`${(Number(row?.['share']) * 100).toFixed(1)}%`)).toBe(true);
      }
    }
  });
});

describe('the cap on 优秀', () => {
  const unitOf = (unit: string, best: number, people: number, from: number): readonly PlainRecord[] =>
    range(from, people).map((place) => grade(nameOf(place), place - from < best ? '优秀' : '称职', { unit }));

  it('is counted by unit, everybody once, only those who were graded', () => {
    const records = [
      ...unitOf(UNIT, 2, 10, 0),
      grade(nameOf(0), '优秀'),
      grade(nameOf(11), '未参加'),
      grade(nameOf(12), ''),
    ];
    expect(on(records).table('outcomes.caps').rows).toEqual([
      { year: 2025, unit: UNIT, people: 10, n: 2, share: 0.2, cap: 0.2, most: 0.25 },
    ]);
  });

  it('is told of the unit furthest over it, a whole person over', () => {
    expect(say('over_cap', unitOf('甲县', 5, 20, 0))).toBe(
      '甲县2025年年度考核优秀占25.0%（5/20），超过20.0%，请核对是否经批准。',
    );
    expect(say('over_cap', [...unitOf('甲县', 5, 20, 0), ...unitOf('乙县', 6, 20, 20)])).toBe(
      '乙县2025年年度考核优秀占30.0%（6/20），超过25.0%；另有1个单位高于20.0%。',
    );
    expect(say('over_cap', unitOf('甲县', 4, 20, 0))).toBeNull();
    // 20 % of eleven is two and a bit: three are not over it.
    expect(say('over_cap', unitOf('甲县', 3, 11, 0))).toBeNull();
    expect(say('over_cap', unitOf('甲县', 4, 4, 0))).toBeNull();
  });

  it('stands on the page of the unit, told where it is broken', () => {
    const numbers = (best: number, name = '甲县') =>
      unitSection.numbers
        ?.read({
          ...on(unitOf('甲县', best, 20, 0)),
          unit: { name, level: '县级', peers: [], posts: 'none' },
        })
        .map(({ label, value, told }) => [label, value, told]);
    expect(numbers(5)).toEqual([
      ['2025年参加考核', 20, false],
      ['年度考核优秀', 5, true],
    ]);
    expect(numbers(4)?.[1]).toEqual(['年度考核优秀', 4, false]);
    expect(numbers(4, '乙县')).toEqual([]);
  });

  it('is the office’s own', () => {
    const settings = { 'outcomes.good_cap': 0.3, 'outcomes.good_cap_most': 0.3 };
    expect(say('over_cap', unitOf('甲县', 6, 20, 0), { settings })).toBeNull();
    expect(say('over_cap', unitOf('甲县', 7, 20, 0), { settings })).toContain('超过30.0%');
  });
});

describe('the list to check', () => {
  const records = [...hadBy([0, 1, 8], '评先评优'), ...hadBy([2], '轮岗交流')];
  const listed = { 'outcomes.check_list': true };

  it('is empty until the office asks for it', () => {
    const answers = on(records, {}, 9);
    expect(answers.table('outcomes.check').rows).toEqual([]);
    expect(figureOn(outcomes, answers, 'outcomes.check_figure')).toMatchObject({ form: 'empty' });
  });

  it('holds who stood first without an outcome and who stood last with one, and why', () => {
    const answers = on(records, { settings: listed }, 9);
    expect(
      answers.table('outcomes.check').rows.map(({ person, reason, detail }) => [person, reason, detail]),
    ).toEqual([
      [`${nameOf(2)}（${UNIT}）`, '高分未用', `${UNIT}，得分在前三分之一，没有评先评优`],
      [`${nameOf(8)}（${UNIT}）`, '低分已用', `${UNIT}，得分在后三分之一，有评先评优`],
    ]);
    expect(figureOn(outcomes, answers, 'outcomes.check_figure')).toMatchObject({ form: 'honours' });
  });

  it('is of the chosen year, or of all years with their own rows', () => {
    const earlier = range(0, 9).map((place) => score(nameOf(place), 90 - place, { period: '2024年' }));
    const scores = [...scored(9), ...earlier];
    const all = [...records, ...hadBy([0], '评先评优').map((row) => ({ ...row, year: 2024 }))];
    const yearsOf = (choices: Record<string, string>) => {
      const answers = outcomesOn(scores, all, { settings: listed, choices });
      return [...new Set(answers.table('outcomes.check').rows.map(({ year }) => year))];
    };
    expect(yearsOf({})).toEqual([2025]);
    expect(yearsOf({ 'outcomes.year': '2024' })).toEqual([2024]);
    expect(yearsOf({ 'outcomes.check_years': '全部年度' })).toEqual([2025, 2024]);
    const choices = { 'outcomes.check_years': '全部年度' };
    const answers = outcomesOn(scores, all, { settings: listed, choices });
    expect(figureOn(outcomes, answers, 'outcomes.check_figure').subtitle).toMatch(/^2024年、2025年，/);
    const table = outcomes.derived.find(({ id }) => id === 'outcomes.check');
    const cellOf = (row: TableRow) => table?.behind(row, 'n', answers)?.cells[0]?.where['year'];
    const { rows } = answers.table('outcomes.check');
    expect(rows.map(cellOf)).toEqual(rows.map(({ year }) => year));
  });

  it('names the year that its settings are put right from', () => {
    const periodOf = (choices: Record<string, string>) =>
      outcomesOn(scored(9), records, { choices }).table('outcomes.period').rows;
    expect(periodOf({})).toEqual([{ period: '2025年' }]);
    expect(periodOf({ 'outcomes.year': '2024' })).toEqual([{ period: '2024年' }]);
    expect(outcomes.pages[0]?.settingsFrom).toEqual({ table: 'outcomes.period', dimension: 'period' });
  });

  it('never leaves the workbench', () => {
    const table = outcomes.derived.find(({ id }) => id === 'outcomes.check');
    expect(table).toMatchObject({ confidential: true });
    expect(table?.personalRow?.({})).toBe(true);
    const shown = [...outcomes.wallPages, ...outcomes.reportSections].flatMap(({ figures }) => figures);
    const leaving = outcomes.figures.filter(({ id }) => shown.includes(id)).flatMap(({ tables }) => tables);
    expect(leaving).not.toContain('outcomes.check');
  });
});

describe('figures', () => {
  const all = [
    ...linked,
    ...inverted,
    ...alike,
    ...range(0, 60).map((place) => grade(nameOf(place), '称职')),
  ];

  it('are titled by what is found', () => {
    const rates = figureOn(outcomes, on(all), 'outcomes.rates');
    expect(titleOf(rates)).toMatch(/^2025年评先评优与综合排名有关联：/);
    const flows = figureOn(outcomes, on(all), 'outcomes.flows');
    expect(titleOf(flows)).toMatch(/^2025年职级晋升与综合排名倒挂：/);
    expect(flows).toMatchObject({ told: { from: '后三分之一', to: '2025年职级晋升' } });
  });

  it('say on whose scores they stand, and that a link is no cause', () => {
    const notes = figureOn(outcomes, on(all), 'outcomes.rates').notes;
    expect(notes).toEqual(['2025年按个人综合得分在同组内分档，共60人', '描述关联，不代表因果；排名仅供参考']);
  });

  it.each(outcomes.figures.map(({ id }) => id))('%s says what is missing where there is nothing', (id) => {
    expect(figureOn(outcomes, outcomesOn([], []), id)).toMatchObject({ form: 'empty' });
    const nobody = outcomesOn(scored(1), [grade(nameOf(0), '称职', { unit: undefined })]);
    expect(figureOn(outcomes, nobody, id).form).toBe('empty');
  });

  it.each(outcomes.findings.map(({ id }) => id))(
    '%s is silent where there is nothing, or where it is switched off',
    (id) => {
      expect(findingOn(outcomes, outcomesOn([], []), id)).toBeNull();
      expect(findingOn(outcomes, on(all, { settings: { 'outcomes.silenced': [id] } }), id)).toBeNull();
    },
  );
});
