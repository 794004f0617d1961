import type { IdentityQuestion, PersonCandidate } from '#app/api.ts';

import { FILE } from './answers.ts';

const NAMES = ['王伟', '李静', '张敏', '刘洋', '陈杰', '阿卜杜热合曼·买买提'];

function candidate(name: string, index: number, unit: string): PersonCandidate {
  return {
    person: `name:${name}|19${70 + index * 3}0${index + 1}|${unit}`,
    name,
    unit,
    birth: index === 2 ? null : `19${70 + index * 3}.0${index + 1}`,
    post: ['组织科副科长', null, '干部监督科科长、县委党建工作领导小组办公室副主任（兼）'][index] ?? null,
    file: FILE,
    row: 40 + index * 111,
  };
}

/** Same names apart; the last one is decided already. */
export function fakeQuestions(count: number): readonly IdentityQuestion[] {
  const units = ['平陵县委组织部', '石桥县委组织部', '市委组织部'];
  return Array.from({ length: count }, (_, index) => {
    const name = NAMES[index % NAMES.length] ?? '';
    const candidates = units.slice(0, 2 + (index % 2)).map((unit, place) => candidate(name, place, unit));
    return {
      batch: 'b4',
      file: '各县报送/平陵县2026年三季度培训记录台账（含补报和更正，第三稿，请以此件为准）.xls',
      sheet: '台账',
      row: 12 + index * 9,
      name,
      said: [
        { label: '单位', value: index % 3 === 0 ? '' : '组织部' },
        { label: '班次', value: '全市组工干部业务能力提升班（第三期）' },
        { label: '时间', value: '2026年7月8日' },
      ].filter(({ value }) => value !== ''),
      candidates,
      decided: index === count - 1 ? (candidates[0]?.person ?? null) : null,
      alike: index % 4 === 1 ? 5 : 0,
    };
  });
}
