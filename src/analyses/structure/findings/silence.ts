import type { FindingDefinition } from '../../analysis.ts';
import type { DimensionId } from '../../plan/definition.ts';

/** Nothing is said of how people are spread over what they were chosen by: of the ages of the under-30s. */
export function unlessFilteredBy(
  dimensions: readonly DimensionId[],
  definition: FindingDefinition,
): FindingDefinition {
  const find: FindingDefinition['find'] = (answers) =>
    answers.question.filters.some(({ dimension }) => dimensions.includes(dimension))
      ? null
      : definition.find(answers);
  return { ...definition, find };
}
