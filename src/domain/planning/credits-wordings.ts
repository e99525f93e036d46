import { primarySubtag } from '../text/primary-subtag.ts';

/** How credits are spoken in a language, as templates of `creditsText`, and what their tracks are called. */
export interface CreditsWording {
  readonly opening: string;
  readonly closing: string;
  readonly openingTitle: string;
  readonly closingTitle: string;
}

/** In languages whose names inflect, wordings in which every name stands in its basic form. */
const WORDINGS: Readonly<Record<string, CreditsWording>> = {
  en: {
    opening: '{title}[: {subtitle}][, written by {creators}][, narrated by {narrator}].',
    closing:
      'This has been {title}[: {subtitle}][, written by {creators}][, narrated by {narrator}].' +
      '[ Published by {publisher}[, {year}].] The end.',
    openingTitle: 'Opening Credits',
    closingTitle: 'Closing Credits',
  },
  de: {
    opening: '{title}[: {subtitle}][, geschrieben von {creators}][, gelesen von {narrator}].',
    closing:
      'Sie hörten {title}[: {subtitle}][, geschrieben von {creators}][, gelesen von {narrator}].' +
      '[ Erschienen bei {publisher}[, {year}].] Ende.',
    openingTitle: 'Vorspann',
    closingTitle: 'Abspann',
  },
  fr: {
    opening: '{title}[, {subtitle}][, écrit par {creators}][, lu par {narrator}].',
    closing:
      'Vous avez écouté {title}[, {subtitle}][, écrit par {creators}][, lu par {narrator}].' +
      '[ Publié par {publisher}[, {year}].] Fin.',
    openingTitle: 'Générique de début',
    closingTitle: 'Générique de fin',
  },
  sv: {
    opening: '{title}[: {subtitle}][, skriven av {creators}][, inläst av {narrator}].',
    closing:
      'Du har lyssnat på {title}[: {subtitle}][, skriven av {creators}][, inläst av {narrator}].' +
      '[ Utgiven av {publisher}[, {year}].] Slut.',
    openingTitle: 'Inledning',
    closingTitle: 'Avslutning',
  },
  es: {
    opening: '{title}[: {subtitle}][, escrito por {creators}][, narrado por {narrator}].',
    closing:
      'Ha escuchado {title}[: {subtitle}][, escrito por {creators}][, narrado por {narrator}].' +
      '[ Publicado por {publisher}[, {year}].] Fin.',
    openingTitle: 'Créditos iniciales',
    closingTitle: 'Créditos finales',
  },
  it: {
    opening: '{title}[: {subtitle}][, scritto da {creators}][, letto da {narrator}].',
    closing:
      'Avete ascoltato {title}[: {subtitle}][, scritto da {creators}][, letto da {narrator}].' +
      '[ Pubblicato da {publisher}[, {year}].] Fine.',
    openingTitle: 'Titoli di testa',
    closingTitle: 'Titoli di coda',
  },
  pt: {
    opening: '{title}[: {subtitle}][, escrito por {creators}][, narrado por {narrator}].',
    closing:
      'Acabou de ouvir {title}[: {subtitle}][, escrito por {creators}][, narrado por {narrator}].' +
      '[ Publicado por {publisher}[, {year}].] Fim.',
    openingTitle: 'Créditos iniciais',
    closingTitle: 'Créditos finais',
  },
  nl: {
    opening: '{title}[: {subtitle}][, geschreven door {creators}][, voorgelezen door {narrator}].',
    closing:
      'U luisterde naar {title}[: {subtitle}][, geschreven door {creators}]' +
      '[, voorgelezen door {narrator}].[ Uitgegeven door {publisher}[, {year}].] Einde.',
    openingTitle: 'Begintitels',
    closingTitle: 'Aftiteling',
  },
  da: {
    opening: '{title}[: {subtitle}][, skrevet af {creators}][, indlæst af {narrator}].',
    closing:
      'Du har lyttet til {title}[: {subtitle}][, skrevet af {creators}][, indlæst af {narrator}].' +
      '[ Udgivet af {publisher}[, {year}].] Slut.',
    openingTitle: 'Indledning',
    closingTitle: 'Afslutning',
  },
  no: {
    opening: '{title}[: {subtitle}][, skrevet av {creators}][, lest av {narrator}].',
    closing:
      'Du har lyttet til {title}[: {subtitle}][, skrevet av {creators}][, lest av {narrator}].' +
      '[ Utgitt av {publisher}[, {year}].] Slutt.',
    openingTitle: 'Innledning',
    closingTitle: 'Avslutning',
  },
  fi: {
    opening: '{title}[. {subtitle}][. Kirjoittanut {creators}][. Lukija: {narrator}].',
    closing:
      '{title}[. {subtitle}][. Kirjoittanut {creators}][. Lukija: {narrator}].' +
      '[ Kustantaja: {publisher}[, {year}].] Loppu.',
    openingTitle: 'Alkusanat',
    closingTitle: 'Loppusanat',
  },
  pl: {
    opening: '{title}[. {subtitle}][. Autor: {creators}][. Czyta {narrator}].',
    closing:
      '{title}[. {subtitle}][. Autor: {creators}][. Czyta {narrator}].' +
      '[ Wydawca: {publisher}[, {year}].] Koniec.',
    openingTitle: 'Zapowiedź',
    closingTitle: 'Zakończenie',
  },
  ru: {
    opening: '{title}[. {subtitle}][. Автор: {creators}][. Читает {narrator}].',
    closing:
      '{title}[. {subtitle}][. Автор: {creators}][. Читает {narrator}].' +
      '[ Издатель: {publisher}[, {year}].] Конец.',
    openingTitle: 'Вступительные титры',
    closingTitle: 'Заключительные титры',
  },
  zh: {
    opening: '《{title}》[，{subtitle}][，作者：{creators}][，朗读：{narrator}]。',
    closing:
      '以上是《{title}》[，{subtitle}][，作者：{creators}][，朗读：{narrator}]。' +
      '[出版：{publisher}[，{year}年]。]全书完。',
    openingTitle: '片头',
    closingTitle: '片尾',
  },
  ja: {
    opening: '『{title}』[、{subtitle}][、著者、{creators}][、朗読、{narrator}]。',
    closing:
      '以上、『{title}』[、{subtitle}][、著者、{creators}][、朗読、{narrator}]でした。' +
      '[発行、{publisher}[、{year}年]。]',
    openingTitle: 'オープニングクレジット',
    closingTitle: 'エンディングクレジット',
  },
};

const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** How credits are spoken in a language given by its tag; in English where none is written here. */
export function creditsWording(language: string): CreditsWording {
  const base = primarySubtag(language);
  const known = SAME[base] ?? base;
  return Object.hasOwn(WORDINGS, known) ? WORDINGS[known]! : WORDINGS['en']!;
}
