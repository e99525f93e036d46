import { basename, extname } from 'node:path';

import { openArchive } from '#src/adapters/archive/open-archive.ts';
import { assembleManuscript } from '#src/adapters/word-processor/assemble-manuscript.ts';
import { walkXml } from '#src/adapters/word-processor/walk-xml.ts';
import type { Manuscript } from '#src/domain/manuscript/manuscript.ts';
import { refuseEmpty } from '#src/domain/manuscript/refuse-empty.ts';
import { tidyManuscript } from '#src/domain/tidying/tidy-manuscript.ts';
import type { ManuscriptReader } from '#src/ports/manuscript-reader.ts';

import { ODT_SPACES } from './odt-spaces.ts';
import { OdtStyles } from './odt-styles.ts';
import { OdtText } from './odt-text.ts';
import { OdtMeta } from './read-meta.ts';
import { readFlat, readPackage } from './read-package.ts';
import type { OdtParts } from './read-package.ts';

/** Reads OpenDocument texts: packages (ODT, and templates) and single XML files (FODT). */
export function odtReader(): ManuscriptReader {
  return {
    async read(path) {
      const name = basename(path);
      if (extname(path).toLowerCase() === '.fodt')
        return refuseEmpty(readOdt(await readFlat(path), name), name);
      await using archive = await openArchive(path, 'ODT');
      return refuseEmpty(readOdt(await readPackage(archive, name), name), name);
    },
  };
}

function readOdt(parts: OdtParts, fileName: string): Manuscript {
  const spaces = ODT_SPACES;
  const styles = new OdtStyles();
  const text = new OdtText(styles, fileName);
  const meta = new OdtMeta();
  if (parts.styles !== undefined)
    walkXml(
      { bytes: parts.styles, fileName, spaces },
      {
        open: (name, attribute) => styles.open(name, attribute),
        text() {},
        close: (name) => styles.close(name),
      },
    );
  walkXml({ bytes: parts.content, fileName, spaces }, text);
  if (parts.meta !== undefined) walkXml({ bytes: parts.meta, fileName, spaces }, meta);
  return tidyManuscript(
    assembleManuscript({
      paragraphs: text.take(),
      metadata: meta.metadata(styles.language),
      warnings: [],
    }),
  );
}
