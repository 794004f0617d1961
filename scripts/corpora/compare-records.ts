type Records = readonly (readonly string[])[];

/** Records without the blank ones, each cut after its last filled cell: what a table shows of them. */
export function toVisible(records: Records): readonly string[] {
  return records
    .map((cells) =>
      JSON.stringify(cells.map((cell) => cell.replace(/\r\n?/g, '\n'))).replace(/(,"")+\]$/, ']'),
    )
    .filter((line) => !/^\[("\s*",?)*\]$/.test(line));
}

export function showTheSame(a: Records, b: Records): boolean {
  return toVisible(a).join('\n') === toVisible(b).join('\n');
}
