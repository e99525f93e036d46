import type { ModelPrice } from '#src/domain/billing/price.ts';
import { type Usage, noUsage } from '#src/domain/billing/usage.ts';
import type { Deployment } from '#src/domain/deployments/deployment.ts';

/** A deployment where a token of audio costs 20,000 nanodollars. */
export const aDeployment: Deployment = {
  name: 'mini-1',
  engine: 'azure',
  api: 'chat',
  model: 'gpt-audio-mini',
  priority: 1,
  price: { textIn: 0.6, textOut: 2.4, audioIn: 10, audioOut: 20 },
};

/** The same under another name, at another price. */
export function anotherDeployment(name: string, price: Partial<ModelPrice>): Deployment {
  return { ...aDeployment, name, price: { ...aDeployment.price, ...price } };
}

/** The usage that costs so many cents at `aDeployment`. */
export function cents(count: number): Usage {
  return { ...noUsage, audioTokensOut: count * 500 };
}
