import { describe, expect, test } from '@jest/globals';
import { assert, property, string } from 'fast-check';

import { cleanText } from '#src/domain/companions/clean-text.ts';
import { escapeXml } from '#src/domain/companions/escape-xml.ts';
import { emptyElement, xmlElement } from '#src/domain/companions/xml-element.ts';

import { hostileText } from './a-report.ts';
import { readXml } from './read-xml.ts';

describe('cleanText', () => {
  test.each([
    ['control characters', 'a\u0000\u0008\u000B\u000C\u001Fb', 'ab'],
    ['those behind ASCII, which XML discourages', 'a\u007F\u0085\u009Fb', 'ab'],
    ['but no tab or line break', 'a\t\n\rb', 'a\t\n\rb'],
    ['halves of pairs', 'a\uD800b\uDC00c', 'abc'],
    ['but no whole pair', '😀', '😀'],
    ['what is no character', 'a\uFFFE\uFFFFb', 'ab'],
    ['but no marks of direction, which are text', '\u202Ea\u200F', '\u202Ea\u200F'],
  ])('takes out %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('escapeXml', () => {
  test('keeps markup out', () => {
    expect(escapeXml(`<a href="x">'&'</a>`)).toBe(
      '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;',
    );
  });

  test('gives text that XML holds and gives back, whatever it is', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'binary' }), (text, value) => {
        const [node] = readXml(`<a b="${escapeXml(value)}">${escapeXml(text)}</a>`);
        expect(node).toMatchObject({ text: cleanText(text), attributes: { b: cleanText(value) } });
      }),
    );
  });
});

describe('readXml, by which these tests judge', () => {
  test.each([
    '<a>',
    '<a><b></a></b>',
    '<a>&</a>',
    '<a b="&x;"/>',
    '<a>\u0001</a>',
    '<a>\uD800</a>',
    '',
  ])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow();
  });

  test('knows elements and what is around them', () => {
    expect(readXml('<a><b c="1">&lt;</b>x</a>')).toEqual([
      { name: 'a', attributes: {}, text: '<x', within: [] },
      { name: 'b', attributes: { c: '1' }, text: '<', within: ['a'] },
    ]);
  });
});

describe('xmlElement', () => {
  test('is an element on a line', () => {
    expect(xmlElement('dc:title', ' A & B ', { id: 't' })).toBe(
      '<dc:title id="t">A &amp; B</dc:title>\n',
    );
  });

  test.each([[undefined], [''], [' \n'], ['\u0000']])('is nothing without text: %j', (text) => {
    expect(xmlElement('a', text)).toBe('');
  });

  test('holds hostile text', () => {
    expect(() => readXml(xmlElement('a', hostileText, { b: hostileText }))).not.toThrow();
  });
});

describe('emptyElement', () => {
  test('has attributes alone', () => {
    expect(emptyElement('a', { b: '"', c: '1' })).toBe('<a b="&quot;" c="1"/>\n');
  });
});
