import { shrinkWideTables } from './shrink-wide.ts';

const PRINTING = 'printing';
/** Told before charts are drawn for the paper. */
export const PRINT_NEAR = 'print-near';
/** Charts are drawn anew for the width of the paper, which takes a frame and their short transition. */
const SETTLE_MS = 450;

/** Prints the page as wide as the paper is: a chart that was drawn for the screen would be cut off. */
export async function printPage(): Promise<void> {
  const { classList } = document.documentElement;
  if (classList.contains(PRINTING)) return;
  classList.add(PRINTING);
  window.dispatchEvent(new Event(PRINT_NEAR));
  let restore: () => void = () => undefined;
  window.addEventListener(
    'afterprint',
    () => {
      classList.remove(PRINTING);
      restore();
    },
    { once: true },
  );
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  restore = shrinkWideTables(document);
  window.print();
}

/** Ctrl+P does the same. */
export function printOnKey(event: KeyboardEvent): void {
  const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'p';
  if (!isPrint || event.shiftKey) return;
  event.preventDefault();
  void printPage();
}
