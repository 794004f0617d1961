import { OFFICE } from '../office/relations.ts';

export const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const RELATIONS = `xmlns:r="${OFFICE}/relationships"`;
