import { createSubscriber } from 'svelte/reactivity';

import { readChartTheme, type ChartTheme } from '#charts/theme.ts';

const subscribe = createSubscriber((update) => {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
});

/** The theme as the tokens stand at an element; whoever reads it in an effect is run again when it changes. */
export function chartTheme(element: Element): ChartTheme {
  subscribe();
  const style = getComputedStyle(element);
  return readChartTheme((token) => style.getPropertyValue(token));
}
