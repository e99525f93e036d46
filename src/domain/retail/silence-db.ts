/** What silence counts as, in dB of full scale. */
export const silenceDb = -120;
