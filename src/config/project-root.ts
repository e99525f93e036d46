import { dirname } from 'node:path';

/** The folder that holds `config/`, `src/` and `jobs/`. */
export const projectRoot = dirname(dirname(import.meta.dirname));
