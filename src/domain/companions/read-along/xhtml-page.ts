import { escapeXml } from '../escape-xml.ts';
import type { BookSetting } from './book-setting.ts';

/** A page of an EPUB around the markup of its body. */
export function xhtmlPage(
  page: BookSetting & { readonly title: string; readonly stylesheet: string },
  body: string,
): string {
  const { language, direction, title, stylesheet } = page;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="${stylesheet}"/>
</head>
<body>
${body}
</body>
</html>
`;
}
