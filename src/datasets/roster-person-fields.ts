import { POLITICS, SEXES } from '#core/codes.ts';
import type { FieldDefinition } from './kind.ts';
import { matching, understoodBy } from './looks-like.ts';
import { ETHNICITIES, ethnicity } from './values/ethnicity.ts';
import { birthMonth, month, partyMonth } from './values/month.ts';
import { ethnicityInName, sexInName } from './values/name-remarks.ts';
import { partyDateBesidePolitics, politicsBesideDate } from './values/party-cell.ts';
import { personId } from './values/person-id.ts';
import { personName } from './values/person-name.ts';
import { politics } from './values/politics.ts';
import { sex } from './values/sex.ts';
import { words } from './values/words.ts';
import { wordList } from './word-list.ts';

const looksLikeMonth = understoodBy(month);

export const PERSON_FIELDS: readonly FieldDefinition[] = [
  {
    name: 'person_id',
    label: '身份证号',
    synonyms: wordList(`
      身份证号码 公民身份号码 公民身份证号码 居民身份证号 居民身份证号码 身份证 身份号码 证件号码
      证件号 A0184
    `),
    storage: 'text',
    normalise: personId,
    plain: 'id',
    looksLike: matching(/^['’]?\d{17}[\dXx×]$|^\d{15}$|^\d\.\d+E\+\d+$/),
    sensitive: true,
  },
  {
    name: 'name',
    label: '姓名',
    synonyms: wordList('干部姓名 人员姓名 职工姓名 员工姓名 党员姓名 名字 A0101 name'),
    storage: 'text',
    normalise: personName,
    plain: 'han',
    looksLike: matching(
      /^[\u3400-\u9fff\uf900-\ufaff]{1,2}\s*[\u3400-\u9fff\uf900-\ufaff]{1,3}([（(].*)?$|^[\u3400-\u9fff]+[·•.．][\u3400-\u9fff·•.．]+$|^[A-Za-z][A-Za-z .'-]+$/,
    ),
  },
  {
    name: 'sex',
    label: '性别',
    synonyms: wordList('男女 姓别 A0104 sex gender'),
    storage: 'category',
    normalise: sex,
    shared: sexInName,
    choices: SEXES,
    looksLike: understoodBy(sex),
    order: SEXES,
  },
  {
    name: 'birth',
    label: '出生年月',
    synonyms: wordList(`
      出生日期 出生时间 出生年月日 生日 出生 出生年份 档案出生年月 档案出生日期 出生年月岁 A0107
    `),
    storage: 'month',
    normalise: birthMonth,
    looksLike: looksLikeMonth,
  },
  {
    name: 'ethnicity',
    label: '民族',
    synonyms: wordList('民族成分 族别 A0117'),
    storage: 'category',
    normalise: ethnicity,
    shared: ethnicityInName,
    choices: ETHNICITIES,
    looksLike: understoodBy(ethnicity),
    order: ETHNICITIES,
  },
  {
    name: 'native_place',
    label: '籍贯',
    synonyms: wordList('籍贯地 祖籍 A0111 A0111A'),
    storage: 'category',
    normalise: words,
  },
  {
    name: 'politics',
    label: '政治面貌',
    synonyms: wordList('政治面目 党派 第一党派 政治身份 是否党员 政治面貌及入党时间 党派及时间 A0141 A0171'),
    storage: 'category',
    normalise: politics,
    shared: politicsBesideDate,
    choices: POLITICS,
    looksLike: understoodBy(politicsBesideDate),
    order: POLITICS,
  },
  {
    name: 'party_date',
    label: '入党时间',
    synonyms: wordList(`
      入党年月 入党日期 加入党派时间 加入党组织日期 加入党组织时间 入党（派）时间 加入中国共产党时间
      参加党派时间 A0140 A0144
    `),
    storage: 'month',
    normalise: partyMonth,
    shared: partyDateBesidePolitics,
    looksLike: understoodBy(partyDateBesidePolitics),
  },
  {
    name: 'work_date',
    label: '参加工作时间',
    synonyms: wordList(`
      工作时间 参工时间 参加工作年月 参加工作日期 参加工作 工作年月 参加革命工作时间 A0134
    `),
    storage: 'month',
    normalise: month,
    looksLike: looksLikeMonth,
  },
];
