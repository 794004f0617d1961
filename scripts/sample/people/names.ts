import type { Random } from '../random.ts';
import type { Sex } from './person.ts';

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const MALE_FIRST = [...'志海立永嘉泽明建书景国云德世承启广兆修'];
const MALE_SECOND = [...'远峰辰航博轩骁川岚舟宁然霖卓松柏鸣旭达衡'];
const FEMALE_FIRST = [...'晓文思雨佳若静雅知梓丽秋素春月书慧清婉玉'];
const FEMALE_SECOND = [...'涵瑶楠洁婷怡睿禾霞蓉宁然琪敏岚芸薇晴彤'];

/** Gives out names, each once, so that the same names of the sample are only the planted ones. */
export function createNameGiver(random: Random): (sex: Sex) => string {
  const used = new Set<string>();
  return (sex) => {
    const [first, second] = sex === '男' ? [MALE_FIRST, MALE_SECOND] : [FEMALE_FIRST, FEMALE_SECOND];
    for (;;) {
      const given = random.chance(0.86) ? random.pick(first) + random.pick(second) : random.pick(second);
      const name = random.pick(SURNAMES) + given;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
