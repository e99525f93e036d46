/** How the segments of a book are made to sound alike. */
export type Continuity =
  /** By the same voice and direction alone. */
  | { readonly kind: 'none' }
  /** Each request names the latest take before it in its chapter that the service still remembers. */
  | { readonly kind: 'previous' }
  /** Each request carries a recording of somebody reading, which guides pace and pronunciation. */
  | {
      readonly kind: 'reference';
      /** Name of its copy in the book's folder of the library. */
      readonly file: string;
      /** SHA-256 of its bytes: it makes the sound, so it is part of a take's name. */
      readonly hash: string;
      readonly seconds: number;
    };
