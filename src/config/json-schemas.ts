import { z } from 'zod';

import { bookFileSchema } from './book-file.ts';
import { settingsSchema } from './settings.ts';

/** The schemas of all YAML files as JSON Schema, by file name: editors check and complete by them. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const text = (schema: z.ZodType): string =>
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
  return {
    'lectern.schema.json': text(settingsSchema),
    'book.schema.json': text(bookFileSchema),
  };
}
