import type { QuotaFigures, QuotaReport } from '#src/domain/deployments/quota-report.ts';

/**
 * What the headers of an answer say of quotas: `x-ratelimit-{limit,remaining,reset}-{requests,tokens}`
 * of Azure and OpenAI, which compatible services share. What is not a plain figure counts as absent;
 * undefined when nothing is left.
 */
export function quotaReport(headers: Headers | undefined): QuotaReport | undefined {
  if (headers === undefined) return undefined;
  const requests = figuresOf(headers, 'requests');
  const tokens = figuresOf(headers, 'tokens');
  if (requests === undefined && tokens === undefined) return undefined;
  return {
    ...(requests === undefined ? {} : { requests }),
    ...(tokens === undefined ? {} : { tokens }),
  };
}

function figuresOf(headers: Headers, kind: 'requests' | 'tokens'): QuotaFigures | undefined {
  const limit = countIn(headers.get(`x-ratelimit-limit-${kind}`));
  const remaining = countIn(headers.get(`x-ratelimit-remaining-${kind}`));
  const resetMs = durationMs(headers.get(`x-ratelimit-reset-${kind}`));
  const figures = {
    ...(limit === undefined ? {} : { limit }),
    ...(remaining === undefined ? {} : { remaining }),
    ...(resetMs === undefined ? {} : { resetMs }),
  };
  return Object.keys(figures).length === 0 ? undefined : figures;
}

/** Azure says -1 where it does not know. */
function countIn(value: string | null): number | undefined {
  return value !== null && /^\s*\d{1,15}\s*$/u.test(value) ? Number(value) : undefined;
}

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration in milliseconds: plain seconds (Azure), or Go's way of writing (`1m3s`, `120ms`). */
function durationMs(value: string | null): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,12}(\.\d+)?$/u.test(text)) return Math.ceil(Number(text) * 1000);
  if (!/^(\d{1,12}(\.\d+)?(ms|[smhd]))+$/u.test(text)) return undefined;
  let sumMs = 0;
  for (const [, figure, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/gu)) {
    sumMs += Number(figure) * (unitMs[unit ?? ''] ?? 0);
  }
  return Math.ceil(sumMs);
}
