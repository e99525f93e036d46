/** Which API a request came by: Azure's dated one, Azure's v1, or OpenAI's own. */
export type Api = 'azure-dated' | 'azure-v1' | 'openai';

/** The API a path belongs to. */
export function apiOf(path: string): Api {
  if (path.startsWith('/openai/v1/')) return 'azure-v1';
  return path.startsWith('/openai/') ? 'azure-dated' : 'openai';
}
