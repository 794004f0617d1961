import { describe, expect, it } from 'vitest';

import { makeVocabulary } from '#app/lookup/make-vocabulary.ts';
import { readText } from '#app/lookup/read.ts';
import type { Condition, Scope } from '#app/lookup/reading.ts';

const UNITS = [
  { name: '平陵县委组织部', also: ['平组'], place: '平陵县' },
  { name: '望川县委组织部', also: [], place: '望川县' },
  { name: '长丰县委组织部', also: [], place: '长丰县' },
  { name: '安禾县财政局', also: [], place: '安禾县' },
  { name: '安禾县人力资源和社会保障局', also: ['安禾人社局'], place: '安禾县' },
  { name: '云门市委组织部', also: [], place: null },
];
const NAMES = UNITS.map(({ name }) => name);
const VALUES = new Map([
  ['source', ['公开遴选', '选调生', '军转干部安置']],
  ['office', ['办公室', '干部科']],
]);
const vocabulary = makeVocabulary({ units: UNITS, values: VALUES, city: '云门' });

function span({ from, to }: { from: number | null; to: number | null }): string {
  return `${from ?? ''}..${to ?? ''}`;
}

function scopeText(scope: Scope): string {
  return scope.type === '全部' ? '全部' : scope.name;
}

function conditionText({ dimension, values, spans }: Condition): string {
  return `${dimension}=${[...values, ...spans.map(span)].join('|')}`;
}

/** The reading in one line: scopes / conditions / what is wanted / unread. */
function read(text: string): string {
  const reading = readText(text, vocabulary, NAMES);
  const unread = reading.words.filter(({ kind }) => kind === 'unread').map((word) => word.text);
  const wanted = reading.wanted?.kind === 'measure' ? reading.wanted.label : (reading.wanted?.kind ?? '');
  return [
    reading.scopes.map(scopeText).join(' '),
    [...reading.conditions.map(conditionText), ...(reading.dimension ? [`按${reading.dimension}`] : [])].join(
      ' ',
    ),
    wanted,
    unread.join(' '),
  ].join(' / ');
}

const PL = '平陵县委组织部';
const WC = '望川县委组织部';
const CITY = '云门市委组织部';
const DOWN = 'education=研究生|大学本科';

const PHRASES: readonly (readonly [typed: string, read: string])[] = [
  ['平陵县 30岁以下 占比', `${PL} / age=..30 / share / `],
  ['平陵县30岁以下占比', `${PL} / age=..30 / share / `],
  ['平陵30岁以下占比', `${PL} / age=..30 / share / `],
  ['平陵的30岁及以下干部占多少？', `${PL} / age=..30 / share / `],
  ['平陵县委组织部 30 岁以下', `${PL} / age=..30 /  / `],
  ['平组 30岁', `${PL} / age=..30 /  / `],
  ['平陵 30岁整', `${PL} / age=30..30 /  / `],
  ['平陵 ３０岁以下', `${PL} / age=..30 /  / `],
  ['三十岁以下', ` / age=..30 /  / `],
  ['三十五岁以下干部', ` / age=..35 /  / `],
  ['35岁及以下', ` / age=..35 /  / `],
  ['35以下', ` / age=..35 /  / `],
  ['40岁以上', ` / age=40.. /  / `],
  ['33岁以内', ` / age=..33 /  / `],
  ['不满30岁', ` / age=..29 /  / `],
  ['未满35周岁', ` / age=..34 /  / `],
  ['超过50岁', ` / age=51.. /  / `],
  ['不超过45岁', ` / age=..45 /  / `],
  ['31-35岁', ` / age=31..35 /  / `],
  ['31岁到35岁', ` / age=31..35 /  / `],
  ['31至35岁女', ` / age=31..35 sex=女 /  / `],
  ['45岁', ` / age=45..45 /  / `],
  ['56岁', ` / age=56.. /  / `],
  ['90后', ` / birth_month=23880..23999 /  / `],
  ['00后人数', ` / birth_month=24000..24119 / count / `],
  ['任现职5年以上', ` / post_years=5.. /  / `],
  ['任现职满3年', ` / post_years=3.. /  / `],
  ['任现职级不满2年', ` / rank_years=..1 /  / `],
  ['2020年以来进入', ` / entry_year=2020.. /  / `],
  ['2027年退休', ` / retire_year=2027..2027 /  / `],
  ['pl 30sui', `${PL} /  /  / 30sui`],
  ['pl30syx', `${PL} / age=..30 /  / `],
  ['pl30syxzb', `${PL} / age=..30 / share / `],
  ['plx yjs zb', `${PL} / education=研究生 / share / `],
  ['plyjszb', `${PL} / education=研究生 / share / `],
  ['wcxwzzb pjnl', `${WC} /  / 平均年龄 / `],
  ['cfx nx', `长丰县委组织部 / sex=女 /  / `],
  ['zfx rs', `长丰县委组织部 /  / count / `],
  ['plxwzz', `${PL} /  /  / `],
  ['PL YJS', `${PL} / education=研究生 /  / `],
  ['市委组织部 研究生', `${CITY} / education=研究生 /  / `],
  ['云门市委组织部', `${CITY} /  /  / `],
  ['县级女干部平均年龄', `县级 / sex=女 / 平均年龄 / `],
  ['各县区 年龄中位数', `县级 /  / 年龄中位数 / `],
  ['市直 中位数', `市级 /  / 年龄中位数 / `],
  ['全市研究生占比', `全部 / education=研究生 / share / `],
  ['市级 县级 研究生占比', `市级 县级 / education=研究生 / share / `],
  ['平陵和望川的研究生比例', `${PL} ${WC} / education=研究生 / share / `],
  ['县级 平陵 女', `${PL} 县级 / sex=女 /  / `],
  ['平陵 本科以上', `${PL} / ${DOWN} /  / `],
  ['平陵本科及以上占比', `${PL} / ${DOWN} / share / `],
  ['大专以下', ` / education=大专|中专|高中|初中及以下 /  / `],
  ['全日制本科以上', ` / ft_education=研究生|大学本科 /  / `],
  ['全日制研究生人数', ` / ft_education=研究生 / count / `],
  ['硕士以上', ` / degree=博士|硕士 /  / `],
  ['硕士研究生', ` / degree=硕士 /  / `],
  ['党员', ` / politics=中共党员 /  / `],
  ['女党员有多少人', ` / sex=女 politics=中共党员 / count / `],
  ['少数民族干部占比', ` / ethnicity_group=少数民族 / share / `],
  ['正科级', ` / post_level=乡科级正职 /  / `],
  ['副处以上', ` / post_level=省部级正职|省部级副职|厅局级正职|厅局级副职|县处级正职|县处级副职 /  / `],
  ['科级干部占比', ` / post_level=乡科级正职|乡科级副职 / share / `],
  ['三级主任科员', ` / rank=三级主任科员 /  / `],
  ['平陵 选调生 占比', `${PL} / source=选调生 / share / `],
  ['平陵 选调', `${PL} / source=选调生 /  / `],
  ['军转', ` / source=军转干部安置 /  / `],
  ['平陵 办公室 30岁以下', `${PL} / office=办公室 age=..30 /  / `],
  ['平陵 学历', `${PL} / 按education /  / `],
  ['来源结构', ` / 按source /  / `],
  ['平陵 年龄结构', `${PL} / 按band /  / `],
  ['研究生 来源', ` / education=研究生 按source /  / `],
  ['研究生 本科', ` / education=研究生|大学本科 /  / `],
  ['最大年龄', ` /  / 最大年龄 / `],
  ['平陵 名单', `${PL} /  / count / `],
  ['安禾 财政', `安禾县财政局 /  /  / `],
  ['安禾财政局', `安禾县财政局 /  /  / `],
  ['安禾人社局', `安禾县人力资源和社会保障局 /  /  / `],
  ['人社保障局', `安禾县人力资源和社会保障局 /  /  / `],
  ['青川 研究生', ` / education=研究生 /  / 青川`],
  ['天气', ` /  /  / 天气`],
];

describe('reading', () => {
  it.each(PHRASES)('takes “%s” for %s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });

  it('takes a place with several units for all of them', () => {
    const [scope] = readText('安禾 女', vocabulary, NAMES).scopes;
    expect(scope).toEqual({
      type: 'place',
      name: '安禾县各单位',
      units: ['安禾县财政局', '安禾县人力资源和社会保障局'],
    });
  });

  it('asks which unit is meant instead of taking the first', () => {
    const reading = readText('县委组织部 女', vocabulary, NAMES);
    expect(reading.problem).toBe('“县委组织部”可能指3个单位，请选一个或多写几个字');
    const [word] = reading.words;
    expect(word?.others.map(({ query }) => query)).toEqual(
      [PL, WC, '长丰县委组织部'].map((unit) => `${unit} 女`),
    );
  });

  it('asks when two places have the same initials', () => {
    const twins = [
      { name: '平陵县委组织部', also: [], place: '平陵县' },
      { name: '蓬莱县委组织部', also: [], place: '蓬莱县' },
    ];
    const both = makeVocabulary({ units: twins, values: new Map(), city: null });
    const reading = readText(
      'pl yjs',
      both,
      twins.map(({ name }) => name),
    );
    expect(reading.problem).toContain('可能指2个单位');
  });

  it('offers other readings that lead to themselves when typed', () => {
    for (const text of ['研究生', '30岁', '30岁以下', '科员']) {
      for (const word of readText(text, vocabulary, NAMES).words) {
        for (const { says, query } of word.others) {
          const again = readText(query, vocabulary, NAMES);
          expect(again.words.map((each) => each.says)).toContain(says);
        }
      }
    }
  });
});
