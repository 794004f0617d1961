import type { Education } from '#core/codes.ts';
import { EDUCATIONS } from '#core/codes.ts';
import type { NormaliseValue, NormalValue } from '../kind.ts';
import { isMissingMark } from './clean.ts';
import type { Schooling } from './education-level.ts';
import { isDegreeOnly, readSchoolings } from './education-level.ts';
import { orMissing, unknownValue, withIssue } from './outcome.ts';
import { splitParts } from './split-parts.ts';

/** Column of a full-time education field that takes the level of a 党校 schooling found there. */
export const PARTY_SCHOOL_COLUMN = 'ft_party_education';

/** The same of 在职学历 and of a lone 学历: the level, where a 党校 and nobody else gave it. */
export const PART_TIME_PARTY_COLUMN = 'pt_party_education';
export const HIGHEST_PARTY_COLUMN = 'party_education';

/** The highest level obtained among those in the cell; 党校 counts. */
export const education: NormaliseValue = orMissing((text) => judge(text, readSchoolings(text)));

/** As `education`, and in a column of its own the level where a 党校 and nobody else gave it. */
function educationWithParty(column: string): NormaliseValue {
  return orMissing((text, context) => {
    const schoolings = readSchoolings(text);
    const found = education(text, context);
    const others = highest(schoolings.filter(({ isPartySchool }) => !isPartySchool));
    const isParty = found.value !== null && found.value !== others;
    return { ...found, also: { [column]: isParty ? found.value : null } };
  });
}

export const partTimeEducation = educationWithParty(PART_TIME_PARTY_COLUMN);
export const highestEducation = educationWithParty(HIGHEST_PARTY_COLUMN);

/** A 党校 schooling never counts as full-time: it is told apart and counts for the highest. */
export const fullTimeEducation: NormaliseValue = orMissing((text) => {
  const schoolings = readSchoolings(text);
  const level = highest(schoolings.filter(({ isPartySchool }) => isPartySchool));
  if (level === null) return judge(text, schoolings);
  const rest = highest(schoolings.filter(({ isPartySchool }) => !isPartySchool));
  return {
    ...withIssue('value.unknown', 'warning', '党校学历不计入全日制教育，只计入最高学历'),
    value: rest,
    ...(rest === null ? {} : { spelled: rest }),
    also: { [PARTY_SCHOOL_COLUMN]: level },
  };
});

/** Of a cell for 学历 and 学位 together: a lone 硕士 there is the degree, and says nothing of the schooling. */
export const partTimeEducationBesideDegree = besideDegree(partTimeEducation);
export const highestEducationBesideDegree = besideDegree(highestEducation);
export const fullTimeEducationBesideDegree = besideDegree(fullTimeEducation);

function besideDegree(normalise: NormaliseValue): NormaliseValue {
  return (text, context) =>
    splitParts(text).every(isDegreeOnly) && !isMissingMark(text)
      ? withIssue('value.unknown', 'warning', `“${text.trim()}”只写了学位，学历未知`)
      : normalise(text, context);
}

function judge(text: string, schoolings: readonly Schooling[]): NormalValue {
  const level = highest(schoolings);
  if (level !== null) return { value: level, spelled: level };
  if (schoolings.some((schooling) => schooling.level !== null && schooling.isUnfinished)) {
    return withIssue('value.unknown', 'warning', `“${text.trim()}”：结业、肄业、在读不算取得该学历`);
  }
  return unknownValue(text, '学历', EDUCATIONS);
}

function highest(schoolings: readonly Schooling[]): Education | null {
  const levels = schoolings.filter(({ isUnfinished }) => !isUnfinished).map(({ level }) => level);
  return EDUCATIONS.find((level) => levels.includes(level)) ?? null;
}
