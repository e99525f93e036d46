/** What all pages of a book have in common. */
export interface BookSetting {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
