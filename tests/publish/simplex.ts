/** Bounds of single variables of a linear system with x ≥ 0: a dense tableau, phase one once for all of them. */
export class Simplex {
  private readonly rows: Float64Array[] = [];
  private readonly basis: number[] = [];
  private readonly width: number;

  constructor(
    private readonly variables: number,
    equations: readonly { readonly terms: ReadonlyMap<number, number>; readonly right: number }[],
  ) {
    this.width = variables + equations.length + 1;
    equations.forEach(({ terms, right }, at) => {
      const row = new Float64Array(this.width);
      const sign = right < 0 ? -1 : 1;
      for (const [variable, coefficient] of terms) row[variable] = sign * coefficient;
      row[variables + at] = 1;
      row[this.width - 1] = sign * right;
      this.rows.push(row);
      this.basis.push(variables + at);
    });
    const artificial = new Float64Array(this.width);
    for (let at = 0; at < equations.length; at++) artificial[variables + at] = 1;
    const least = this.minimise(artificial, this.width - 1);
    if (least > 1e-6) throw new Error(`the file contradicts itself by ${least}`);
    this.dropArtificial();
  }

  private dropArtificial(): void {
    for (let at = this.rows.length - 1; at >= 0; at--) {
      if ((this.basis[at] ?? 0) < this.variables) continue;
      const row = this.rows[at];
      const enter =
        row?.findIndex((value, column) => column < this.variables && Math.abs(value) > 1e-7) ?? -1;
      if (enter >= 0) this.pivot(at, enter, null);
      else {
        this.rows.splice(at, 1);
        this.basis.splice(at, 1);
      }
    }
  }

  private pivot(at: number, enter: number, costs: Float64Array | null): void {
    const row = this.rows[at];
    if (!row) return;
    const by = row[enter] ?? 1;
    for (let column = 0; column < this.width; column++) row[column] = (row[column] ?? 0) / by;
    for (const other of costs ? [...this.rows, costs] : this.rows) {
      const factor = other[enter] ?? 0;
      if (other === row || factor === 0) continue;
      for (let column = 0; column < this.width; column++)
        if (row[column] !== 0) other[column] = (other[column] ?? 0) - factor * (row[column] ?? 0);
    }
    this.basis[at] = enter;
  }

  private minimise(objective: Float64Array, columns: number): number {
    const costs = Float64Array.from(objective);
    this.basis.forEach((variable, at) => {
      const factor = costs[variable] ?? 0;
      const row = this.rows[at];
      if (factor !== 0 && row)
        for (let column = 0; column < this.width; column++)
          costs[column] = (costs[column] ?? 0) - factor * (row[column] ?? 0);
    });
    for (;;) {
      let enter = -1;
      for (let column = 0; column < columns && enter < 0; column++)
        if ((costs[column] ?? 0) < -1e-8) enter = column;
      if (enter < 0) return -(costs[this.width - 1] ?? 0);
      let leave = -1;
      let least = Infinity;
      this.rows.forEach((row, at) => {
        const along = row[enter] ?? 0;
        if (along <= 1e-8) return;
        const ratio = (row[this.width - 1] ?? 0) / along;
        const isBetter = ratio < least - 1e-10;
        const isTie =
          Math.abs(ratio - least) <= 1e-10 && (this.basis[at] ?? 0) < (this.basis[leave] ?? Infinity);
        if (isBetter || isTie) [leave, least] = [at, Math.min(least, ratio)];
      });
      if (leave < 0) return -Infinity;
      this.pivot(leave, enter, costs);
    }
  }

  bounds(variable: number): readonly [least: number, most: number] {
    const objective = new Float64Array(this.width);
    objective[variable] = 1;
    const least = this.minimise(objective, this.variables);
    objective[variable] = -1;
    return [least, -this.minimise(objective, this.variables)];
  }
}
