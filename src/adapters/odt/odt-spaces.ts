const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument by our prefixes. */
export const ODT_SPACES: Readonly<Record<string, string>> = {
  [`${ODF}:office:1.0`]: 'office',
  [`${ODF}:text:1.0`]: 'text',
  [`${ODF}:style:1.0`]: 'style',
  [`${ODF}:xsl-fo-compatible:1.0`]: 'fo',
  [`${ODF}:table:1.0`]: 'table',
  [`${ODF}:drawing:1.0`]: 'draw',
  [`${ODF}:svg-compatible:1.0`]: 'svg',
  [`${ODF}:meta:1.0`]: 'meta',
  [`${ODF}:manifest:1.0`]: 'manifest',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
};
