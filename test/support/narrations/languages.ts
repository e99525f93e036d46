import type { MarkedText } from './texts.ts';

/** A paragraph in each of several languages, to measure how fast they are read. */
export const languages: readonly MarkedText[] = (
  [
    [
      'en',
      'The ferry was late, as it had been every day since the storm, and nobody on the quay complained. An old man sold chestnuts. “They are cold,” said the girl. “They were hot this morning,” he answered, and gave her two more.',
    ],
    [
      'de',
      'Die Fähre kam zu spät, wie jeden Tag seit dem Sturm, und niemand am Kai beschwerte sich. Ein alter Mann verkaufte Kastanien. „Sie sind kalt“, sagte das Mädchen. „Heute früh waren sie heiß“, antwortete er und gab ihr noch zwei.',
    ],
    [
      'fr',
      'Le bac était en retard, comme chaque jour depuis la tempête, et personne sur le quai ne se plaignait. Un vieil homme vendait des marrons. « Ils sont froids », dit la petite fille. « Ce matin ils étaient chauds », répondit-il, et il lui en donna deux de plus.',
    ],
    [
      'es',
      'El barco llegaba tarde, como todos los días desde la tormenta, y nadie en el muelle se quejaba. Un viejo vendía castañas. «Están frías», dijo la niña. «Esta mañana estaban calientes», contestó él, y le dio dos más.',
    ],
    [
      'it',
      'Il traghetto era in ritardo, come ogni giorno dopo la tempesta, e nessuno sul molo si lamentava. Un vecchio vendeva castagne. «Sono fredde», disse la bambina. «Stamattina erano calde», rispose lui, e gliene diede altre due.',
    ],
    [
      'pt',
      'A barca estava atrasada, como todos os dias desde a tempestade, e ninguém no cais se queixava. Um velho vendia castanhas. «Estão frias», disse a menina. «Esta manhã estavam quentes», respondeu ele, e deu-lhe mais duas.',
    ],
    [
      'nl',
      'De veerboot was te laat, zoals elke dag sinds de storm, en niemand op de kade klaagde. Een oude man verkocht kastanjes. ‘Ze zijn koud,’ zei het meisje. ‘Vanmorgen waren ze warm,’ antwoordde hij, en hij gaf haar er nog twee.',
    ],
    [
      'sv',
      'Färjan var sen, som den hade varit varje dag sedan stormen, och ingen på kajen klagade. En gammal man sålde kastanjer. ”De är kalla”, sade flickan. ”I morse var de varma”, svarade han och gav henne två till.',
    ],
    [
      'pl',
      'Prom się spóźniał, jak co dzień od czasu burzy, i nikt na nabrzeżu się nie skarżył. Stary człowiek sprzedawał kasztany. „Są zimne” – powiedziała dziewczynka. „Rano były gorące” – odparł i dał jej jeszcze dwa.',
    ],
    [
      'ru',
      'Паром опаздывал, как каждый день после бури, и никто на пристани не жаловался. Старик продавал каштаны. «Они холодные», — сказала девочка. «Утром были горячие», — ответил он и дал ей ещё два.',
    ],
    [
      'fi',
      'Lautta oli myöhässä, kuten joka päivä myrskyn jälkeen, eikä kukaan laiturilla valittanut. Vanha mies myi kastanjoita. ”Ne ovat kylmiä”, sanoi tyttö. ”Aamulla ne olivat kuumia”, hän vastasi ja antoi vielä kaksi.',
    ],
    [
      'cmn',
      '渡船来晚了，自从那场暴风雨以后天天如此，码头上没有一个人抱怨。一个老人在卖栗子。“是凉的。”小姑娘说。“今天早上还是热的。”他回答，又给了她两个。',
    ],
  ] as const
).map(([language, marked]) => ({ name: language, language, marked }));
