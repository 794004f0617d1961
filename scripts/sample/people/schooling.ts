import type { Random } from '../random.ts';
import type { Schooling } from './person.ts';
import type { Highest } from './schooling-levels.ts';

const FIELDS = [
  { degree: '法学', department: '法学院', majors: ['法学', '政治学与行政学', '思想政治教育'] },
  { degree: '管理学', department: '管理学院', majors: ['行政管理', '公共事业管理', '人力资源管理'] },
  { degree: '文学', department: '中文系', majors: ['汉语言文学', '新闻学', '秘书学'] },
  { degree: '经济学', department: '经济学院', majors: ['经济学', '金融学', '财政学'] },
  { degree: '工学', department: '工程学院', majors: ['计算机科学与技术', '土木工程', '环境工程'] },
  { degree: '理学', department: '理学院', majors: ['数学与应用数学', '地理科学', '心理学'] },
  { degree: '农学', department: '农学院', majors: ['农学', '园艺', '林学'] },
  { degree: '教育学', department: '教育学院', majors: ['教育学', '学前教育', '体育教育'] },
] as const;

const UNIVERSITIES = ['青澜大学', '澜江师范大学', '东衡理工大学', '衡原农业大学', '泽安财经大学'] as const;
const COLLEGES = ['青澜师范学院', '澜江工程学院', '泽安职业技术学院', '衡原财贸学院'] as const;
const SECONDARY = ['青澜农业学校', '青澜财贸学校', '泽安师范学校'] as const;

const study = (level: Schooling['level'], degree: string | null, school: string | null): Schooling => ({
  level,
  degree,
  school,
  partySchool: false,
});

function university(random: Random, level: '研究生' | '大学', title: '学士' | '硕士' | '博士'): Schooling {
  const field = random.pick(FIELDS);
  const school = `${random.pick(UNIVERSITIES)}${field.department}${random.pick(field.majors)}专业`;
  return study(level, `${field.degree}${title}`, school);
}

function college(random: Random): Schooling {
  return study('大专', '无', `${random.pick(COLLEGES)}${random.pick(random.pick(FIELDS).majors)}专业`);
}

function partySchool(random: Random, level: '研究生' | '大学'): Schooling {
  const major = random.pick(['经济管理', '法学', '公共管理', '党史党建']);
  return { level, degree: '无', school: `省委党校${major}专业`, partySchool: true };
}

const secondary = (random: Random): Schooling => study('中专', null, random.pick(SECONDARY));

export interface Schoolings {
  readonly fullTime: Schooling | null;
  readonly onJob: Schooling | null;
}

/** Full-time and on-the-job schooling that together give the highest one; the older, the more on the job. */
export function makeSchoolings(random: Random, highest: Highest, band: number): Schoolings {
  const young = random.chance([1, 0.92, 0.8, 0.55, 0.3, 0.15, 0.1][band] ?? 0);
  switch (highest) {
    case '未填':
      return { fullTime: null, onJob: null };
    case '博士':
      return young
        ? { fullTime: university(random, '研究生', '博士'), onJob: null }
        : { fullTime: university(random, '研究生', '硕士'), onJob: university(random, '研究生', '博士') };
    case '硕士': {
      if (young) return { fullTime: university(random, '研究生', '硕士'), onJob: null };
      const later = random.chance(0.5) ? university(random, '研究生', '硕士') : partySchool(random, '研究生');
      return { fullTime: university(random, '大学', '学士'), onJob: later };
    }
    case '大学': {
      if (!young) return { fullTime: beforeLaterDegree(random), onJob: laterDegree(random) };
      // 大学学历、硕士学位: a degree without the schooling.
      const applied = band > 0 && random.chance(0.06);
      const onJob = applied ? { ...university(random, '大学', '硕士'), level: null } : null;
      return { fullTime: university(random, '大学', '学士'), onJob };
    }
    case '大专':
      return young || random.chance(0.4)
        ? { fullTime: college(random), onJob: null }
        : { fullTime: secondary(random), onJob: college(random) };
    case '中专':
      return { fullTime: secondary(random), onJob: null };
    case '高中':
      return { fullTime: study('高中', null, null), onJob: null };
  }
}

function beforeLaterDegree(random: Random): Schooling {
  return random.chance(0.7) ? college(random) : secondary(random);
}

function laterDegree(random: Random): Schooling {
  if (random.chance(0.55)) return partySchool(random, '大学');
  const taken = university(random, '大学', '学士');
  return random.chance(0.5) ? taken : { ...taken, degree: '无' };
}
