import type { Inquiry } from '../query/inquiry.ts';

/**
 * What was worked out for the people put together as they are now: an inquiry is made anew whenever anything changes
 * that is counted, so what it remembers never outlives it.
 */
export class Remembered<T> {
  private readonly byInquiry = new WeakMap<Inquiry, Map<string, Promise<T>>>();

  get(inquiry: Inquiry, key: string, make: () => Promise<T>): Promise<T> {
    const own = this.byInquiry.get(inquiry) ?? new Map<string, Promise<T>>();
    this.byInquiry.set(inquiry, own);
    const found = own.get(key);
    if (found) return found;
    const made = make();
    own.set(key, made);
    made.catch(() => own.delete(key));
    return made;
  }
}
