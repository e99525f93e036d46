import { posix } from 'node:path';

import { expect } from '@jest/globals';

import { readAlong } from '#src/domain/companions/read-along/read-along.ts';
import type { Report } from '#src/domain/mastering/report.ts';

import { type XmlNode, named, readXml } from '../read-xml.ts';
import { textsOf } from '../texts-of.ts';

const modified = new Date('2026-03-01T12:00:00.500Z');

/** What is packed with a book in tests. */
export function partsFor(report: Report): Parameters<typeof readAlong>[1] {
  const mp3Paths = new Map(report.chapters.map(({ number }) => [number, `/library/${number}.mp3`]));
  return { mp3Paths, coverPath: '/library/cover.png', modified };
}

/** An EPUB's files, opened. */
export interface Opened {
  readonly names: readonly string[];
  readonly xml: ReadonlyMap<string, readonly XmlNode[]>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Makes the read-along of a book and reads its XML. */
export function opened(report: Report): Opened {
  const files = readAlong(report, partsFor(report));
  const texts = textsOf(files);
  const isXml = /\.(?:xml|opf|xhtml|smil)$/;
  return {
    names: files.map(({ name }) => name),
    texts,
    xml: new Map(
      [...texts].flatMap(([name, text]) => (isXml.test(name) ? [[name, readXml(text)]] : [])),
    ),
  };
}

/** The elements of one of its files. */
export function nodesOf({ xml }: Opened, name: string): readonly XmlNode[] {
  return xml.get(name) ?? [];
}

/** The properties of a name in its package document. */
export function metaOf(book: Opened, name: string): XmlNode[] {
  return named(nodesOf(book, 'EPUB/package.opf'), 'meta').filter(
    ({ attributes }) => attributes['property'] === name,
  );
}

function millisecondsIn(clock: string): number {
  const [, hours, minutes, seconds] = /^(\d+):(\d\d):(\d\d\.\d{3})$/.exec(clock) ?? [];
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
}

/** The rules of epubcheck that a book of this kind could break. */
export function expectValid(book: Opened, report: Report): void {
  const document = nodesOf(book, 'EPUB/package.opf');
  const items = named(document, 'item').map(({ attributes }) => attributes);
  const ids = new Map(items.map((item) => [item['id'], item]));

  // Container: the type first, everything there and listed once (OPF-003, OPF-074, RSC-001).
  expect(book.names[0]).toBe('mimetype');
  expect(book.texts.get('mimetype')).toBe('application/epub+zip');
  expect(new Set(book.names).size).toBe(book.names.length);
  const listed = items.map(({ href }) => `EPUB/${href}`);
  expect(listed.toSorted()).toEqual(
    book.names.filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf')).toSorted(),
  );
  for (const name of book.names) expect(name).toMatch(/^[\w./-]+$/);

  // Ids are unique, references lead somewhere (RSC-005, OPF-049).
  for (const [, nodes] of book.xml) {
    const own = nodes.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(own).size).toBe(own.length);
    for (const id of own) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  }
  const all = new Set(document.flatMap(({ attributes }) => attributes['id'] ?? []));
  for (const { attributes } of document) {
    const refines = attributes['refines'];
    if (refines !== undefined) expect(all).toContain(refines.slice(1));
  }
  const spine = named(document, 'itemref').map(({ attributes }) => ids.get(attributes['idref']));
  expect(spine.map((item) => item?.['href'])).toEqual(
    report.chapters.map(({ number }) => `text/${String(number).padStart(3, '0')}.xhtml`),
  );

  // Metadata: no value is empty, the date has its form (RSC-005).
  for (const node of document) {
    if (node.within.at(-1) === 'metadata' && node.name !== 'meta') expect(node.text).not.toBe('');
    if (node.attributes['property'] !== undefined) expect(node.text).not.toBe('');
  }
  for (const name of ['dc:identifier', 'dc:title', 'dc:language'])
    expect(named(document, name).length).toBeGreaterThan(0);
  expect(metaOf(book, 'dcterms:modified').map(({ text }) => text)).toEqual([
    '2026-03-01T12:00:00Z',
  ]);
  expect(items.filter((item) => item['properties'] === 'nav')).toHaveLength(1);

  // Navigation: one list of contents in the order of the spine, no entry empty (NAV-011).
  const links = named(nodesOf(book, 'EPUB/nav.xhtml'), 'a');
  for (const { text } of links) expect(text.trim()).not.toBe('');
  expect(links.map(({ attributes }) => attributes['href']).slice(0, spine.length)).toEqual(
    spine.map((item) => item?.['href']),
  );

  // Overlays: each page has its own, in its order (MED-010 to MED-015), clips are stretches of the
  // sound in order (MED-008, MED-009), durations are said and sum up (MED-016).
  let total = 0;
  for (const { number, start, end } of report.chapters) {
    const name = String(number).padStart(3, '0');
    const page = nodesOf(book, `EPUB/text/${name}.xhtml`);
    const overlay = nodesOf(book, `EPUB/overlays/${name}.smil`);
    const item = items.find(({ href }) => href === `text/${name}.xhtml`);
    const segments = report.segments.filter(({ chapter }) => chapter === number);
    expect(item?.['media-overlay']).toBe(segments.length > 0 ? `overlay${name}` : undefined);
    if (segments.length === 0) continue;
    const from = `EPUB/overlays/${name}.smil`;
    const texts = named(overlay, 'text').map(({ attributes }) => attributes['src'] ?? '');
    const targets = texts.map((src) => src.split('#'));
    for (const [path = ''] of targets)
      expect(posix.join(posix.dirname(from), path)).toBe(`EPUB/text/${name}.xhtml`);
    const inPage = page
      .filter(({ within }) => within.includes('body'))
      .flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(targets.map(([, id]) => id)).toEqual(inPage);
    const clips = named(overlay, 'audio').map(({ attributes }) => ({
      begin: millisecondsIn(attributes['clipBegin'] ?? ''),
      end: millisecondsIn(attributes['clipEnd'] ?? ''),
    }));
    expect(clips).toHaveLength(segments.length);
    let before = 0;
    for (const [at, clip] of clips.entries()) {
      const begin = ((segments[at]?.start ?? 0) - start) * 1000;
      expect(Math.abs(clip.begin - begin)).toBeLessThanOrEqual(0.5001);
      expect(clip.end - ((segments[at]?.end ?? 0) - start) * 1000).toBeGreaterThanOrEqual(-0.5001);
      expect(clip.begin).toBeGreaterThanOrEqual(before);
      expect(clip.end).toBeGreaterThan(clip.begin);
      before = clip.end;
    }
    expect(before).toBeLessThanOrEqual((end - start) * 1000 + 1e-6);
    const length = clips.reduce((sum, clip) => sum + clip.end - clip.begin, 0);
    total += length;
    const said = metaOf(book, 'media:duration').find(
      ({ attributes }) => attributes['refines'] === `#overlay${name}`,
    );
    expect(millisecondsIn(said?.text ?? '')).toBe(length);
  }
  const whole = metaOf(book, 'media:duration').filter(
    ({ attributes }) => attributes['refines'] === undefined,
  );
  expect(whole.map(({ text }) => millisecondsIn(text))).toEqual([total]);

  // The classes that are named are styled (CSS-030).
  const style = book.texts.get('EPUB/style.css') ?? '';
  for (const name of ['media:active-class', 'media:playback-active-class'])
    for (const { text } of metaOf(book, name)) expect(style).toContain(`.${text} {`);
}
