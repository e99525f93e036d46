/** ISO 639-2/T codes of the languages that books come in, by their BCP 47 names. */
const codes: Readonly<Record<string, string>> = {
  ...{ af: 'afr', am: 'amh', ar: 'ara', az: 'aze', be: 'bel', bg: 'bul', bn: 'ben', bs: 'bos' },
  ...{ ca: 'cat', cs: 'ces', cy: 'cym', da: 'dan', de: 'deu', el: 'ell', en: 'eng', eo: 'epo' },
  ...{ es: 'spa', et: 'est', eu: 'eus', fa: 'fas', fi: 'fin', fr: 'fra', ga: 'gle', gl: 'glg' },
  ...{ gu: 'guj', he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun', hy: 'hye', id: 'ind', is: 'isl' },
  ...{ it: 'ita', ja: 'jpn', ka: 'kat', kk: 'kaz', km: 'khm', kn: 'kan', ko: 'kor', la: 'lat' },
  ...{ lb: 'ltz', lt: 'lit', lv: 'lav', mk: 'mkd', ml: 'mal', mn: 'mon', mr: 'mar', ms: 'msa' },
  ...{ mt: 'mlt', my: 'mya', nb: 'nob', ne: 'nep', nl: 'nld', nn: 'nno', no: 'nor', pa: 'pan' },
  ...{ pl: 'pol', ps: 'pus', pt: 'por', ro: 'ron', ru: 'rus', sa: 'san', sk: 'slk', sl: 'slv' },
  ...{ sq: 'sqi', sr: 'srp', sv: 'swe', sw: 'swa', ta: 'tam', te: 'tel', tg: 'tgk', th: 'tha' },
  ...{ tl: 'tgl', tr: 'tur', uk: 'ukr', ur: 'urd', uz: 'uzb', vi: 'vie', yi: 'yid', zh: 'zho' },
  ...{ zu: 'zul' },
};

/** The ISO 639-2/T code of a language named as in BCP 47 (`en-GB`), or `und` when it is not known. */
export function languageCode(tag: string | undefined): string {
  const language = tag?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return codes[language] ?? (/^[a-z]{3}$/.test(language) ? language : 'und');
}

/** A code of three letters as MP4 packs it: five bits a letter. */
export function packedLanguage(code: string): number {
  return Buffer.from(code, 'latin1').reduce((packed, letter) => (packed << 5) | (letter - 0x60), 0);
}
