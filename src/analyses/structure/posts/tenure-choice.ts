import type { Answers, PageChoice } from '../../analysis.ts';
import { type Tenure, TENURES } from './tables.ts';

/** Which of the three times the page shows. */
export const tenureChoice: PageChoice = {
  id: 'time',
  label: '任职时间',
  options: TENURES.map(({ label }) => ({ value: label, label })),
};

export function chosenTenure(answers: Answers): Tenure {
  const chosen = answers.choice(tenureChoice.id);
  const tenure = TENURES.find(({ label }) => label === chosen) ?? TENURES[0];
  if (!tenure) throw new Error('no time in a post');
  return tenure;
}
