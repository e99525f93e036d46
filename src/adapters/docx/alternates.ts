/** Follows the places where a document says the same in two ways: a new one and a fallback. */
export class Alternates {
  readonly #open: { readonly saidBefore: number; isRead: boolean }[] = [];
  #said = 0;

  /** Something was said or shown. */
  saySomething(): void {
    this.#said += 1;
  }

  open(): void {
    this.#open.push({ saidBefore: this.#said, isRead: false });
  }

  close(): void {
    this.#open.pop();
  }

  /** Whether another way of saying the same was read already. */
  isRead(): boolean {
    const alternate = this.#open.at(-1);
    if (alternate === undefined) return false;
    alternate.isRead ||= this.#said > alternate.saidBefore;
    return alternate.isRead;
  }
}
