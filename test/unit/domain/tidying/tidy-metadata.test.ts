import { describe, expect, test } from '@jest/globals';

import { tidyMetadata } from '#src/domain/tidying/tidy-metadata.ts';

describe('tidyMetadata', () => {
  test('takes title and author out of the title of a page of Project Gutenberg', () => {
    expect(
      tidyMetadata({
        title: 'Die Insel, by Karl Maier—A Project Gutenberg eBook',
        creators: ['Unknown'],
        language: 'de',
      }),
    ).toEqual({ title: 'Die Insel', creators: ['Karl Maier'], language: 'de' });
  });

  test('keeps the authors that are named, and titles that are anyway', () => {
    expect(
      tidyMetadata({ title: 'The Project Gutenberg eBook of Salt', creators: ['Ann Author'] }),
    ).toEqual({ title: 'Salt', creators: ['Ann Author'] });
    expect(tidyMetadata({ title: 'Stand, by Me', creators: [] })).toEqual({
      title: 'Stand, by Me',
      creators: [],
    });
  });
});
