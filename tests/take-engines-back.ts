import { afterAll } from 'vitest';
import { takeEnginesBack } from './lent-engines.ts';

afterAll(takeEnginesBack);
