/** The setting of what is written on documents and pictures that leave. */
export const WATERMARK = 'office.watermark';
