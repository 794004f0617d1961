import { createSubscriber } from 'svelte/reactivity';

import { readChartTheme, type ChartTheme } from '#charts/theme.ts';

const subscribe = createSubscriber((update) => {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
});

/** The theme as the tokens stand now; whoever reads it in an effect is run again when the theme changes. */
export function chartTheme(): ChartTheme {
  subscribe();
  const style = getComputedStyle(document.documentElement);
  return readChartTheme((token) => style.getPropertyValue(token));
}
