import type { NumberSpeaker } from './number-speaker.ts';
import { sayDecimal, sayWhole } from './say-whole.ts';

/** A sum of money, by its sign, its figures and the word behind them: `£5`, `$1.50`, `$5 million`. */
export function sayMoney(
  { sign = '', amount = '', scale = '' }: Readonly<Record<string, string | undefined>>,
  speaker: NumberSpeaker,
): readonly string[] {
  const coin = speaker.coins[sign];
  const [, wholes = '', parts] = /^(.*?)(?:[.,](\d{1,2}))?$/u.exec(amount) ?? [];
  const digits = wholes.replaceAll(/\D/g, '');
  const said = sayWhole(digits, speaker);
  if (coin === undefined) return said;
  const [one, many, cent, cents] = coin;
  const count = Number(digits);
  const named = said.map(
    (words) => `${words} ${scale} ${count === 1 && scale === '' ? one : many}`,
  );
  const articled = count === 1 && scale === '' ? [...named, `a ${one}`] : named;
  if (parts === undefined) return articled;
  if (scale !== '' || parts.length === 1)
    return sayDecimal(said, parts, speaker).map((words) => `${words} ${scale} ${many}`);
  if (Number(parts) === 0) return [...articled, ...sayDecimal(said, parts, speaker)];
  const change = speaker.cardinals(Number(parts));
  const coins = change.flatMap((words) => [
    words,
    `${words} ${Number(parts) === 1 ? cent : cents}`,
  ]);
  return [
    ...articled.flatMap((words) =>
      coins.flatMap((rest) => [`${words} ${rest}`, `${words} ${speaker.and} ${rest}`]),
    ),
    ...(count === 0 ? coins : []),
    ...sayDecimal(said, parts, speaker).map((words) => `${words} ${many}`),
  ];
}
