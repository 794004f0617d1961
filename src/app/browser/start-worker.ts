/**
 * Starts a module worker from a blob that only imports the real script: made so, it inherits the page's
 * content security policy, which a worker started by its address does not.
 */
export function startWorker(address: string): Worker {
  const text = `import ${JSON.stringify(new URL(address, import.meta.url).href)};`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return new Worker(url, { type: 'module' });
}
