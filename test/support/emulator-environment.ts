/** The environment that makes Lectern narrate with an emulator in place of Azure OpenAI. */
export function emulatorEnvironment(emulator: { readonly url: string }): Record<string, string> {
  return {
    AZURE_OPENAI_ENDPOINT: emulator.url,
    AZURE_OPENAI_API_KEY: 'emulator-key',
    AZURE_OPENAI_DEPLOYMENT_NAME: 'gpt-audio-mini',
  };
}
