import type { DimensionId } from '../../plan/definition.ts';
import type { Answers, FindingDefinition } from '../../analysis.ts';

function isSilenced(answers: Answers, id: string): boolean {
  const ids = answers.setting('structure.silenced');
  return Array.isArray(ids) && ids.includes(id);
}

/** The finding says nothing once the office has switched it off. */
export function unlessSilenced(definition: FindingDefinition): FindingDefinition {
  const find: FindingDefinition['find'] = (answers) =>
    isSilenced(answers, definition.id) ? null : definition.find(answers);
  return { ...definition, find };
}

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
