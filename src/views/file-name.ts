/** The last part of a path: folders are for the title, not for a narrow list. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
