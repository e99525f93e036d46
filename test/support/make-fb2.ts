/** What a FictionBook made for a test holds. */
export interface Fb2Plan {
  /** Markup inside its main `body`. */
  readonly body: string;
  /** Markup inside `title-info`. */
  readonly titleInfo?: string;
  /** Markup after `title-info` in the description. */
  readonly otherInfo?: string;
  /** Markup after the main body. */
  readonly after?: string;
  readonly encoding?: string;
}

/** Makes the text of a FictionBook. */
export function makeFb2({ body, titleInfo, otherInfo, after, encoding }: Fb2Plan): string {
  return (
    `<?xml version="1.0" encoding="${encoding ?? 'utf-8'}"?>` +
    '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">' +
    `<description><title-info>${titleInfo ?? '<book-title>A Book</book-title>'}</title-info>${otherInfo ?? ''}</description>` +
    `<body>${body}</body>${after ?? ''}</FictionBook>`
  );
}
