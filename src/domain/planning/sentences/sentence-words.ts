import { primarySubtag } from '../../text/primary-subtag.ts';
import { abbreviationsOf, commonAbbreviations } from './abbreviations.ts';

/** How an abbreviation stands to the end of a sentence; see `Abbreviations`. */
export type AbbreviationKind = 'before' | 'before-number' | 'last' | 'letter';

/** What is known of a language's words for finding the ends of its sentences. */
export interface SentenceWords {
  /** The primary subtag of the language's tag, in lower case. */
  readonly language: string;
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** Words that seldom are names: after initials, one with a capital begins a sentence. */
  readonly openings: ReadonlySet<string>;
}

/** Frequent first words of sentences that are no names, with a capital. */
const openingsOf: Readonly<Record<string, string>> = {
  en:
    'A An And But Or So If When While As At In On By For From To With After Before Since Because ' +
    'Then Now There Here This That These Those It He She They We You I His Her Its Their My Our Your ' +
    'The What Who Whom Whose Which Where Why How Is Are Was Were Did Does Has Have Had Can Could ' +
    'Would Should Not No Yes Perhaps Nothing Nobody Every Some Both Once Suddenly',
  de:
    'Der Die Das Den Dem Ein Eine Einen Einem Er Sie Es Wir Ihr Ich Du Und Aber Oder Doch Denn Wenn Als ' +
    'Da Dann Nun Jetzt Hier Dort Was Wer Wo Wie Warum Nach Vor Mit In Im Am An Auf Bei Aus Zu Von ' +
    'Sein Seine Ihre Mein Meine Ja Nein Nicht So Auch Man',
  fr:
    'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je Tu Ce Cette Ces Cela Mais Et Ou Où Si ' +
    'Quand Comme Alors Puis Après Avant Dans En Pour Par Sur Qui Que Quoi Son Sa Ses Mon Ma Mes Oui Non',
  es:
    'El La Los Las Un Una Él Ella Ellos Nosotros Yo Tú Y Pero O Si Cuando Como Entonces Después Antes ' +
    'En Por Para Con Qué Quién Dónde Su Sus Mi Mis No Sí Se Lo Le Esto Este Esta Eso',
  it:
    'Il Lo La I Gli Le Un Una Egli Ella Lui Lei Essi Noi Voi Io Tu E Ma O Se Quando Come Allora Poi ' +
    'Dopo Prima In Per Con Che Chi Dove Suo Sua Mio Mia Non Sì No Si Era Questo Questa',
  pt:
    'O A Os As Um Uma Ele Ela Eles Nós Eu Tu Você E Mas Ou Se Quando Como Então Depois Antes Em No Na ' +
    'Por Para Com Que Quem Onde Seu Sua Meu Minha Não Sim Isto Este Esta',
  nl:
    'De Het Een Hij Zij Ze Wij We Jij Je Ik Jullie En Maar Of Want Als Toen Dan Nu Hier Daar Wat Wie ' +
    'Waar Hoe Waarom Na Voor Met In Op Aan Bij Uit Dit Dat Deze Die Zijn Haar Mijn Niet Ja Nee Er',
  sv:
    'Han Hon Den Det De Vi Ni Jag Du En Ett Och Men Eller Om När Då Så Nu Här Där Vad Vem Var Hur ' +
    'Varför Efter Före Med I På Av Till Från Hans Hennes Min Mitt Inte Ja Nej Detta Denna',
  da:
    'Han Hun Den Det De Vi Jeg Du En Et Og Men Eller Hvis Når Da Så Nu Her Der Hvad Hvem Hvor Hvordan ' +
    'Hvorfor Efter Før Med På Af Til Fra Hans Hendes Min Mit Ikke Ja Nej Dette Denne',
  no:
    'Han Hun Den Det De Vi Jeg Du En Et Og Men Eller Hvis Når Da Så Nu Her Der Hva Hvem Hvor Hvordan ' +
    'Hvorfor Etter Før Med På Av Til Fra Hans Hennes Min Mitt Ikke Ja Nei Dette Denne',
  pl: 'On Ona Ono Oni One My Wy Ja Ty To Ten Ta Te A I Ale Lub Czy Gdy Kiedy Jak Potem Po W Na Z Do Co Kto Gdzie Nie Tak',
  ru: 'Он Она Оно Они Мы Вы Я Ты Это Этот Эта И А Но Или Если Когда Как Потом После В На С К Что Кто Где Не Да Нет Тогда',
};

/** Languages that share the words of another one. */
const sameAs: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  sk: 'cs',
  ca: 'es',
  gl: 'pt',
};

const collected = new Map<string, SentenceWords>();

/** The words of a language; for one of which we know none, those of English. */
export function sentenceWords(tag: string): SentenceWords {
  const language = primarySubtag(tag);
  const found = collected.get(language);
  if (found !== undefined) return found;
  const words = collectWords(language);
  // Only what is one of ours is kept, so that made-up tags do not pile up.
  if (isOurs(language)) collected.set(language, words);
  return words;
}

/** What an abbreviation is, however it is capitalised where that does not matter. */
export function abbreviationKind(
  word: string,
  { abbreviations }: SentenceWords,
): AbbreviationKind | undefined {
  if (word.length > longestAbbreviation) return undefined;
  const found = abbreviations.get(word);
  if (found !== undefined) return found;
  const lower = word.toLowerCase();
  if (lower === word) return undefined;
  const known = word.length > 1 && word === word.toUpperCase() ? capitalised(lower) : lower;
  const kind = abbreviations.get(lower) ?? abbreviations.get(known);
  return kind === 'letter' ? undefined : kind;
}

const longestAbbreviation = 12;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function collectWords(language: string): SentenceWords {
  const shared = sameAs[language] ?? language;
  const own = (isOurs(language) ? abbreviationsOf[shared] : abbreviationsOf['en']) ?? {};
  const abbreviations = new Map<string, AbbreviationKind>();
  for (const { before, beforeNumber, last, letters } of [commonAbbreviations, own]) {
    for (const word of wordsOf(letters)) abbreviations.set(word, 'letter');
    for (const word of wordsOf(beforeNumber)) abbreviations.set(word, 'before-number');
    for (const word of wordsOf(before)) abbreviations.set(word, 'before');
    for (const word of wordsOf(last)) abbreviations.set(word, 'last');
  }
  const openings = Object.hasOwn(openingsOf, shared) ? openingsOf[shared] : openingsOf['en'];
  return { language, abbreviations, openings: new Set(wordsOf(openings)) };
}

function isOurs(language: string): boolean {
  return Object.hasOwn(abbreviationsOf, sameAs[language] ?? language);
}

function wordsOf(list: string | undefined): readonly string[] {
  return list?.split(' ') ?? [];
}
