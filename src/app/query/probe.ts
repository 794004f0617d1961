import type { Job } from '#core/progress.ts';
import type { Engine } from '#engine/engine.ts';

export interface EngineProbe {
  readonly version: string;
  readonly bundle: string;
  /** DuckDB's own words, empty when the statement ran. */
  readonly error: string;
  readonly rowCount: number;
}

/** Runs a statement to see what the engine says; the rows themselves are not given back. */
export async function probe(engine: Engine, statement: string, job: Job): Promise<EngineProbe> {
  const { version, bundle } = engine.info;
  try {
    const { rowCount } = await engine.query(statement, job);
    return { version, bundle, error: '', rowCount };
  } catch (error) {
    return { version, bundle, error: error instanceof Error ? error.message : String(error), rowCount: 0 };
  }
}
