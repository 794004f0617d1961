import { describe, expect, it } from 'vitest';
import { isVoterName } from '#datasets/values/voter-name.ts';

const NOBODY: ReadonlySet<string> = new Set();
const REVIEWED: ReadonlySet<string> = new Set(['文秘科', '石桥镇', '王宁']);

const isName = (text: string) => isVoterName(text, NOBODY);

describe('what stands for a voter', () => {
  it.each([
    '林晓舟',
    '周 予安',
    '欧阳修远',
    '王委员',
    '李科长',
    '买买提·吐尔逊',
    '王宁（2）',
    'Li Wei',
    '李文科',
    '张三、李四',
  ])('names somebody: %s', (text) => expect(isName(text)).toBe(true));

  it.each(['A01', '3', '第5票', '评委3', '3号', '代表12', 'V001', 'No.7', '匿名', '科室2'])(
    'is a code: %s',
    (text) => expect(isName(text)).toBe(false),
  );

  it.each(['办公室', '干部一科', '平陵县委组织部', '高新区', '老干局', '城关镇政府', '档案馆'])(
    'is an organ: %s',
    (text) => expect(isName(text)).toBe(false),
  );

  it.each(['部领导', '科级干部', '两代表一委员', '服务对象', '人大代表', '班子成员'])(
    'is a group: %s',
    (text) => expect(isName(text)).toBe(false),
  );

  it('is an organ that might be a name only where it is reviewed in the same table', () => {
    for (const organ of ['文秘科', '石桥镇']) {
      expect(isName(organ)).toBe(true);
      expect(isVoterName(organ, REVIEWED)).toBe(false);
    }
    expect(isVoterName('王宁', REVIEWED)).toBe(true);
  });
});
