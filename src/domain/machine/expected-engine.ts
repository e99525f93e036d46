import type { Environment } from './environment.ts';

/** The speech engine that this environment leads to when neither a book nor a flag names one. */
export function expectedEngine(environment: Environment): 'azure' | 'openai' | 'draft' {
  if (environment['AZURE_OPENAI_ENDPOINT']) return 'azure';
  return environment['OPENAI_API_KEY'] ? 'openai' : 'draft';
}
