import { describe, expect, test } from '@jest/globals';

import { podcastChapters } from '#src/domain/companions/podcast-chapters.ts';
import { podcastFeed } from '#src/domain/companions/podcast-feed.ts';

import { aChapter, aReport, hostileText } from './a-report.ts';
import { named, readXml } from './read-xml.ts';

const published = new Date('2026-03-01T12:00:00Z');
const credits = { ...aChapter('Opening Credits'), isCredits: true };
const report = aReport({ chapters: [credits, aChapter('One'), aChapter(hostileText)] });
const bytes = new Map(report.chapters.map(({ files, number }) => [files.mp3 ?? '', number + 100]));
const facts = { published, bytes };

function attributesOf(feed: string, name: string): Readonly<Record<string, string>>[] {
  return named(readXml(feed), name).map(({ attributes }) => attributes);
}

function textsOf(feed: string, name: string, parent: 'item' | 'channel'): string[] {
  return named(readXml(feed), name)
    .filter(({ within }) => within.at(-1) === parent)
    .map(({ text }) => text);
}

describe('podcastFeed', () => {
  test('has an episode for each chapter, in order and numbered from 1', () => {
    const feed = podcastFeed(report, facts);
    expect(textsOf(feed, 'itunes:type', 'channel')).toEqual(['serial']);
    expect(textsOf(feed, 'title', 'item').slice(0, 2)).toEqual(['Opening Credits', 'One']);
    expect(textsOf(feed, 'itunes:episode', 'item')).toEqual(['1', '2', '3']);
    expect(textsOf(feed, 'itunes:duration', 'item')).toEqual(['4', '4', '4']);
  });

  test('dates the episodes so that they also sort, the last when it was published', () => {
    expect(textsOf(podcastFeed(report, facts), 'pubDate', 'item')).toEqual([
      'Sun, 01 Mar 2026 11:58:00 GMT',
      'Sun, 01 Mar 2026 11:59:00 GMT',
      'Sun, 01 Mar 2026 12:00:00 GMT',
    ]);
  });

  test('says of each file where it is, how long and what', () => {
    expect(attributesOf(podcastFeed(report, facts), 'enclosure')[1]).toEqual({
      url: 'mp3/001%20-%20Name.mp3',
      length: '101',
      type: 'audio/mpeg',
    });
  });

  test.each([['https://example.org/books/1'], ['https://example.org/books/1/']])(
    'has whole URLs below %s',
    (baseUrl) => {
      const feed = podcastFeed(report, { ...facts, baseUrl, coverFile: 'cover.jpg' });
      const base = 'https://example.org/books/1/';
      expect(attributesOf(feed, 'enclosure')[0]?.['url']).toBe(`${base}mp3/000%20-%20Name.mp3`);
      expect(attributesOf(feed, 'itunes:image')).toEqual([{ href: `${base}cover.jpg` }]);
      expect(attributesOf(feed, 'atom:link')[0]?.['href']).toBe(`${base}feed.xml`);
    },
  );

  test('names a feed by its URL, as Podcasting 2.0 does', () => {
    const feed = podcastFeed(report, { ...facts, baseUrl: 'https://example.org/a' });
    const other = podcastFeed(report, { ...facts, baseUrl: 'http://example.org/a/' });
    expect(textsOf(feed, 'podcast:guid', 'channel')).toEqual(
      textsOf(other, 'podcast:guid', 'channel'),
    );
    expect(textsOf(feed, 'podcast:medium', 'channel')).toEqual(['audiobook']);
  });

  test('keeps the names of episodes, whatever becomes of their sound', () => {
    const later = { published: new Date(), bytes: new Map([...bytes].map(([file]) => [file, 9])) };
    const names = textsOf(podcastFeed(report, facts), 'guid', 'item');
    expect(new Set(names).size).toBe(3);
    expect(textsOf(podcastFeed(report, later), 'guid', 'item')).toEqual(names);
  });

  test('has one episode with chapters when the book is one file', () => {
    const mp3 = 'The Book.mp3';
    const whole = { mp3, chapters: 'chapters.json', transcript: 'transcript.vtt' };
    const feed = podcastFeed(report, { published, bytes: new Map([[mp3, 7]]), whole });
    expect(attributesOf(feed, 'enclosure')).toEqual([
      { url: 'The%20Book.mp3', length: '7', type: 'audio/mpeg' },
    ]);
    expect(attributesOf(feed, 'podcast:chapters')).toEqual([
      { url: 'chapters.json', type: 'application/json+chapters' },
    ]);
    expect(attributesOf(feed, 'podcast:transcript')).toEqual([
      { url: 'transcript.vtt', type: 'text/vtt' },
    ]);
  });

  test('leaves out no chapter unnoticed', () => {
    expect(() => podcastFeed(report, { published, bytes: new Map() })).toThrow('is not known');
    const [chapter] = report.chapters;
    const without = {
      ...report,
      chapters: chapter === undefined ? [] : [{ ...chapter, files: {} }],
    };
    expect(() => podcastFeed(without, facts)).toThrow('Chapter 0 has no MP3 for the feed.');
  });

  test('is well-formed with hostile text everywhere', () => {
    const book = {
      title: hostileText,
      subtitle: hostileText,
      creators: [hostileText],
      narrator: hostileText,
      language: hostileText,
    };
    const hostile = aReport({ book, chapters: [aChapter(hostileText)] });
    const feed = podcastFeed(hostile, {
      published,
      bytes: new Map([['mp3/001 - Name.mp3', 1]]),
      coverFile: `${hostileText}.jpg`,
    });
    expect(textsOf(feed, 'language', 'channel')).toEqual(['und']);
  });
});

describe('podcastChapters', () => {
  test('gives each chapter its exact time', () => {
    expect(JSON.parse(podcastChapters(report, 'The Book.mp3'))).toMatchObject({
      version: '1.2.0',
      title: 'The Book',
      fileName: 'The Book.mp3',
      chapters: [
        { startTime: 0, endTime: 4.25, title: 'Opening Credits' },
        { startTime: 4.25, endTime: 8.5, title: 'One' },
        { startTime: 8.5, endTime: 12.75 },
      ],
    });
  });
});
