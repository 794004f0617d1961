import type { FieldDefinition } from '#datasets/kind.ts';

/** Units have their names in fields of several names. */
const UNIT_ALIASES = 'unit';

/** What the aliases of a field's spellings are kept under. */
export const aliasName = ({ name, isUnit }: FieldDefinition): string => (isUnit ? UNIT_ALIASES : name);
