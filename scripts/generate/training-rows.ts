import { createRandom, type Random } from '../sample/random.ts';
import type { MadePerson } from './person-row.ts';
import * as words from './words.ts';

export const TRAINING_HEADING =
  '姓名,单位,身份证号,培训班次,培训类别,培训形式,主办单位,主办单位层级,开始时间,结束时间,天数,学时,考核结果\r\n';

const PER_PERSON = 5;
const two = (value: number): string => String(value).padStart(2, '0');

/** Five records a person over 2022–2026. */
export function createTrainingMaker(): (person: MadePerson) => string {
  const random: Random = createRandom('generated training');
  return ({ name, id, unit }) => {
    let lines = '';
    for (let i = 0; i < PER_PERSON; i++) {
      const course = random.between(0, words.COURSES.length - 1);
      const year = 2022 + random.between(0, 4);
      const month = random.between(1, 9);
      const day = random.between(1, 20);
      const [organiser, level] = random.next() < 0.7 ? ['市委组织部', '市级'] : ['省委党校', '省级'];
      const result = random.next() < 0.85 ? '合格' : '优秀';
      const start = `${year}-${two(month)}-${two(day)}`;
      const end = `${year}-${two(month)}-${two(day + 4)}`;
      lines +=
        `${name},${unit.name},${id},${year}年${words.COURSES[course]},${words.CATEGORIES[course]},` +
        `${words.FORMS[course]},${organiser},${level},${start},${end},5,${words.HOURS[course]},${result}\r\n`;
    }
    return lines;
  };
}
