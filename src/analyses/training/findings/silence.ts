import type { Answers, FindingDefinition } from '../../analysis.ts';
import {
  LEARNER_DIMENSIONS,
  LESSON_DIMENSIONS,
  MONTHLY_DIMENSIONS,
  SITTING_DIMENSIONS,
} from '../../plan/training-dimensions.ts';

const TRAINED_BY = new Set(
  [...LEARNER_DIMENSIONS, ...LESSON_DIMENSIONS, ...MONTHLY_DIMENSIONS, ...SITTING_DIMENSIONS].map(
    ({ id }) => id,
  ),
);

/** Of those chosen by how they were trained nothing is told: of the trained all are. */
const isChosenByTraining = ({ question }: Answers): boolean =>
  question.filters.some(({ dimension }) => TRAINED_BY.has(dimension));

/** The finding says nothing of people chosen by their training. */
export function unlessChosenByTraining(definition: FindingDefinition): FindingDefinition {
  const find: FindingDefinition['find'] = (answers) =>
    isChosenByTraining(answers) ? null : definition.find(answers);
  return { ...definition, find };
}
