import { OFFICE } from '../office/relations.ts';

export const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const RELATIONS = `xmlns:r="${OFFICE}/relationships"`;

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
export const DRAWINGS = `xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture" xmlns:c="${DRAWING}/chart"`;
export const CHART_URI = `${DRAWING}/chart`;
export const PICTURE_URI = `${DRAWING}/picture`;
