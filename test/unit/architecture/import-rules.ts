/** A layer: what its files may import besides the files of their own layer, and why no more. */
export interface LayerRule {
  readonly folder: string;
  /** Lower layers. */
  readonly mayImport: readonly string[];
  /** Packages and Node's own modules; absent: all that no row of `reservedPackages` keeps away. */
  readonly packages?: readonly string[];
  readonly why: string;
}

/** From the bottom up. */
export const layers: readonly LayerRule[] = [
  {
    folder: 'src/domain',
    mayImport: [],
    packages: ['node:crypto', 'node:zlib', 're2js', 'chardet', 'franc-min'],
    why: 'the domain is values in, values out: no file, no clock, no network, no vendor; these packages are no more',
  },
  {
    folder: 'src/ports',
    mayImport: ['src/domain'],
    packages: [],
    why: 'a port is an interface in words of the domain; how it is kept is the business of adapters',
  },
  {
    folder: 'src/config',
    mayImport: ['src/ports', 'src/domain'],
    why: 'settings are read into values of the domain and know nobody who uses them',
  },
  {
    folder: 'src/dashboard',
    mayImport: ['src/ports', 'src/domain'],
    why: 'the dashboard sees the studio through ports, as jobs do',
  },
  {
    folder: 'src/adapters',
    mayImport: ['src/ports', 'src/domain'],
    why: 'an adapter joins one outside thing to a port; jobs and adapters never import each other, and settings reach both as values',
  },
  {
    folder: 'jobs',
    mayImport: ['src/ports', 'src/domain'],
    why: 'jobs are given what they need as ports, and settings in the submission; jobs and adapters never import each other',
  },
  {
    folder: 'src/main',
    mayImport: ['jobs', 'src/adapters', 'src/config', 'src/dashboard', 'src/ports', 'src/domain'],
    why: 'main wires the layers below together and knows nothing of the command line',
  },
  {
    folder: 'src/cli',
    mayImport: [
      ...['src/main', 'jobs', 'src/adapters', 'src/config', 'src/dashboard'],
      ...['src/ports', 'src/domain'],
    ],
    why: 'the command line is the top: only files of Lectern itself are below it',
  },
];

/** The folders of the domain, from the bottom up: each may import those before it. */
export const domainFolders: readonly string[] = [
  ...[
    'audio',
    'billing',
    'machine',
    'deployments',
    'progress',
    'text',
    'manuscript',
    'book-parts',
    'headings',
  ],
  ...[
    'tidying',
    'chapters',
    'spoken-text',
    'narration',
    'dictation',
    'planning',
    'retail',
    'mastering',
    'companions',
    'report-page',
    'submission',
  ],
];

/** Packages that only some folders may import. */
export const reservedPackages: readonly {
  readonly packages: readonly string[];
  readonly only: readonly string[];
  readonly why: string;
}[] = [
  {
    packages: ['bullmq', 'ioredis'],
    only: ['src/adapters/bullmq'],
    why: 'the rest of Lectern knows a queue, not which one',
  },
  {
    packages: ['openai'],
    only: ['src/adapters/azure-openai', 'src/adapters/speech-endpoint'],
    why: "a vendor's errors and shapes are translated where it is asked, and loading it takes a second",
  },
  {
    packages: ['@azure/identity'],
    only: ['src/adapters/azure-openai'],
    why: 'one credential serves a whole process, and loading it takes a second',
  },
  {
    packages: ['pdfjs-dist'],
    only: ['src/adapters/pdf'],
    why: 'it is large, and its worker and its warnings are tamed in one place',
  },
  {
    packages: ['fluent-ffmpeg'],
    only: ['src/adapters/ffmpeg'],
    why: 'it is archived upstream and will have to be replaced',
  },
  {
    packages: ['node:child_process', 'execa'],
    only: ['src/adapters'],
    why: 'whatever starts a program is an outside thing',
  },
  {
    packages: ['yaml'],
    only: ['src/config'],
    why: 'every YAML is read with file, line and column in its errors',
  },
  {
    packages: ['commander', 'log-update', 'string-width', 'wrap-ansi'],
    only: ['src/cli'],
    why: 'everything below the command line serves other callers too',
  },
];

const readers = [
  ...['markdown', 'plain-text', 'html', 'epub', 'docx', 'odt', 'fb2', 'mobi', 'pdf'],
  ...['archive', 'chapter-files', 'word-processor'],
].map((name) => `src/adapters/${name}`);

/** Adapters that others may build on; all else in `src/adapters` keeps to its own folder. */
export const sharedAdapters: readonly {
  readonly folder: string;
  readonly by: readonly string[];
  readonly why: string;
}[] = [
  {
    folder: 'src/adapters/manuscript-file',
    by: readers,
    why: 'manuscripts of every format are files that may be missing, too big or of another kind',
  },
  {
    folder: 'src/adapters/archive',
    by: readers,
    why: 'EPUB, DOCX, ODT and packed FB2 are ZIP archives, which may be hostile',
  },
  {
    folder: 'src/adapters/word-processor',
    by: ['src/adapters/docx', 'src/adapters/odt'],
    why: 'Word and Writer mean the same by a style, a drop cap or a title page',
  },
  {
    folder: 'src/adapters/markup',
    by: [...readers, 'src/adapters/pls'],
    why: 'most formats are HTML or XML inside',
  },
  {
    folder: 'src/adapters/threads',
    by: ['assembler', 'azure-openai', 'ffmpeg', 'sound-meter'].map(
      (name) => `src/adapters/${name}`,
    ),
    why: 'what takes long runs beside what must answer at once, and gives way to it, in one manner',
  },
  {
    folder: 'src/adapters/azure-openai',
    by: ['src/adapters/speech-endpoint'],
    why: 'the audio paths are reached, signed in to and refused like chat completions',
  },
];
