import { createHash } from 'node:crypto';
import { Script } from 'node:vm';

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';

import type { Report } from '#src/domain/mastering/report.ts';
import { reportPage } from '#src/domain/report-page/report-page.ts';

import { aChapter, aReport, aSegment } from './a-report.ts';
import { type PageElement, readPage } from './read-page.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    '</p></li></ol>',
    '&lt;b&gt; &amp;amp;',
    '<!--',
    ']]>',
    'שלום <b>',
    'a\r\nb\rc',
    '$& $1 $`',
  ),
);

/** A text as a page gives it back: one kind of line end, and U+FFFD for what no page may hold. */
function kept(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[[\p{Cc}\p{Cs}]--[\t\n]]/gv, '\uFFFD');
}

function reportOf(text: string): Report {
  return aReport({
    book: {
      ...aReport().book,
      title: text,
      subtitle: text,
      creators: [text, text],
      narrator: text,
      language: text,
      series: { name: text, part: text },
    },
    outputs: [text, `mp3/${text}`],
    chapters: [aChapter(1, { title: text, acx: { [`x${text}`]: false }, files: { mp3: text } })],
    segments: [
      aSegment(1, {
        id: text,
        text,
        attempts: 2,
        rejections: [text],
        remarks: [text],
        deployment: text,
      }),
    ],
    skipped: [{ title: text, reason: text, words: 1 }],
    checks: [{ file: text, rule: text, expected: 1, found: 2, passed: false }],
    certificate: [{ file: text, rule: text, expected: text, found: text, passed: false }],
  });
}

/** What a page is built of: the names of its elements and attributes. */
function shape(elements: readonly PageElement[]): string[] {
  return elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));
}

function elementsOf(report: Report): PageElement[] {
  return readPage(reportPage(report));
}

describe('reportPage', () => {
  test('shows any text as it is and never as markup', () => {
    const plain = shape(elementsOf(reportOf('harmless')));
    fc.assert(
      fc.property(hostile, (text) => {
        const elements = elementsOf(reportOf(text));
        const shown = shape(elements);
        const withText = (name: string): string[] =>
          elements.filter((element) => element.name === name).map((element) => element.text);
        expect(withText('h1')).toEqual([kept(text)]);
        expect(withText('title')).toEqual([`Report: ${kept(text)}`]);
        expect(withText('p')).toContain(kept(text));
        expect(elements.find(({ name }) => name === 'h1')?.attributes['lang']).toBe(kept(text));
        expect(withText('code')).toEqual([kept(text)]);
        expect(withText('li')).toContain(`Rejected: ${kept(text)}`);
        expect(withText('li')).toContain(`Remark: ${kept(text)}`);
        // A name with a slash lies in a folder of its own, and one that says nothing has no link.
        const essential = (all: readonly string[]): string[] =>
          all.filter((line) => !/^(?:a|audio|bdi|li|ul|details|summary)\b/.test(line));
        expect(essential(shown)).toEqual(essential(plain));
        expect(new Set(shown)).toEqual(new Set(plain));
      }),
      { numRuns: 100 },
    );
  });

  test('allows its own script and style and files beside it, and nothing else', () => {
    const elements = elementsOf(aReport());
    const policy = elements.find(({ attributes }) => 'http-equiv' in attributes)?.attributes[
      'content'
    ];
    const hash = (name: string): string => {
      const code = elements.find((element) => element.name === name)?.text ?? '';
      return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    };
    expect(policy).toBe(
      [
        `default-src 'none'; script-src ${hash('script')}; style-src ${hash('style')}`,
        "media-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'",
      ].join('; '),
    );
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1);
    expect(elements.filter(({ attributes }) => 'style' in attributes)).toEqual([]);
    expect(reportPage(aReport())).not.toMatch(/https?:|="\/\/|@import|url\(/);
  });

  test('has a script that compiles and writes no markup', () => {
    const code = elementsOf(aReport()).find(({ name }) => name === 'script')?.text ?? '';
    expect(() => new Script(code)).not.toThrow();
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval/);
  });

  test('is the same for the same report', () => {
    expect(reportPage(aReport())).toBe(reportPage(aReport()));
  });

  test('has every id once, and every link within the page leads to one', () => {
    const report = aReport({
      segments: [aSegment(1, { attempts: 2 }), aSegment(2), aSegment(2, { remarks: ['Odd.'] })],
    });
    const elements = elementsOf(report);
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    const targets = elements
      .flatMap(({ attributes }) => attributes['href'] ?? [])
      .filter((target) => target.startsWith('#'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(8);
    expect(ids).toEqual(expect.arrayContaining(targets.map((target) => target.slice(1))));
  });

  test.each([
    {
      why: 'a chapter’s MP3 is what every browser plays',
      files: { mp3: 'mp3/002 - Què? 100% #1.mp3', flac: 'flac/2.flac' },
      src: 'mp3/002%20-%20Qu%C3%A8%3F%20100%25%20%231.mp3',
      from: undefined,
    },
    { why: 'any file is better than none', files: { wav: 'wav/2.wav' }, src: 'wav/2.wav' },
    {
      why: 'the bound book is played from where the chapter begins',
      files: {},
      src: 'A%20Third%20of%20an%20Ounce.m4b',
      from: '600',
    },
  ])('plays $src: $why', ({ files, src, from }) => {
    const elements = elementsOf(aReport({ chapters: [aChapter(1), aChapter(2, { files })] }));
    const player = elements.filter(({ name }) => name === 'audio')[1];
    expect(player?.attributes).toMatchObject({ src, preload: 'none' });
    expect(
      elements.find(({ attributes }) => attributes['id'] === 'c1')?.attributes['data-from'],
    ).toBe(from);
  });

  test('gives each segment’s time in its chapter, on a button', () => {
    const buttons = elementsOf(aReport({ segments: [aSegment(2), aSegment(1)] })).filter(
      ({ name }) => name === 'button',
    );
    expect(buttons.map(({ attributes, text }) => [attributes['data-t'], text])).toEqual([
      ['1.25', '0:01'],
      ['1.25', '0:01'],
    ]);
  });

  test('marks the book’s own words with its language and finds their direction', () => {
    const elements = elementsOf(aReport());
    for (const name of ['h1', 'ol'])
      expect(elements.find((element) => element.name === name)?.attributes['lang']).toBe('en-GB');
    expect(elements[0]).toMatchObject({ name: 'html', attributes: { lang: 'en' } });
    const directed = elements.filter(({ attributes }) => attributes['dir'] === 'auto');
    const titles = ['A Third of an Ounce', 'Chapter 1', 'Chapter 2', 'Chapter 1', 'Chapter 2'];
    expect(directed.map(({ text }) => text)).toEqual(titles);
  });

  test('shows the cover that lies beside it, and no other picture', () => {
    const images = elementsOf(aReport({ outputs: ['covers/cover.jpg', 'cover.png'] })).filter(
      ({ name }) => name === 'img',
    );
    expect(images.map(({ attributes }) => attributes['src'])).toEqual(['cover.png']);
  });

  test('says a text once, however long the book', () => {
    const text =
      'A sentence that is quite unlike any other in the whole of this long book. '.repeat(4);
    expect(reportPage(aReport({ segments: [aSegment(1, { text })] })).split(text)).toHaveLength(2);
  });

  test('is well under 1.5 MB for a novel of 100 chapters and 2,500 segments', () => {
    const page = reportPage(longReport({ chapters: 100, segments: 25, characters: 230 }));
    expect(Buffer.byteLength(page)).toBeLessThan(1_250_000);
  });

  test('adds less than 75 bytes to each segment’s text and 6 kB to each chapter', () => {
    const size = { chapters: 100, segments: 50, characters: 20 };
    const bytes = Buffer.byteLength(reportPage(longReport(size)));
    expect(bytes).toBeLessThan(60_000 + 100 * 6000 + 5000 * (20 + 75));
  });

  test('can be made of a book of which nothing is known', () => {
    const report: Report = {
      ...aReport({ chapters: [], segments: [], outputs: [], certificate: [], mastering: 'none' }),
    };
    const { coverage: _, ...rest } = report;
    expect(reportPage(rest)).toContain('Finished: 0 chapters');
    const chapters = [aChapter(1, { end: 0, levels: [], acx: {}, files: {} })];
    const segments = [aSegment(1, { attempts: 2 })];
    const [body = ''] = /<body>.*<script>/s.exec(reportPage(aReport({ chapters, segments }))) ?? [];
    expect(body).toContain('Chapter 1');
    expect(body).not.toMatch(/NaN|Infinity|undefined/);
  });
});

function longReport(size: {
  readonly chapters: number;
  readonly segments: number;
  readonly characters: number;
}): Report {
  const chapters = Array.from({ length: size.chapters }, (_, at) =>
    aChapter(at + 1, {
      levels: Array.from({ length: 400 }, (__, part) => -4 - ((part * 7 + at) % 13)),
    }),
  );
  const segments = chapters.flatMap(({ number }) =>
    Array.from({ length: size.segments }, () =>
      aSegment(number, { text: 'a'.repeat(size.characters) }),
    ),
  );
  return aReport({ chapters, segments });
}
