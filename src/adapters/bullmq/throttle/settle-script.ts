import {
  failuresUntilOpen,
  firstOpenMs,
  forgetFailuresMs,
  longestOpenMs,
  verdictMs,
} from '#src/domain/deployments/breaker-rules.ts';
import {
  requestMarginMs,
  requestWindowMs,
  tokenWindowMs,
} from '#src/domain/deployments/quota-spans.ts';

import { scriptCommon } from './script-common.ts';

/** A service that says "again in 0 s" is not taken at its word. */
const shortestPauseMs = 100;
/** A pace that a 429 teaches is never slower than this: it says nothing of its cause. */
const slowestLesson = 60;
/** Requests may overtake each other by so much on their way to the service. */
const overtakingMs = 1000;

/** Writes down what came of a request: pause, breaker, limits, and what others use of the quota. */
export const settleScript = `${scriptCommon}
local outcome, quota = request.outcome, request.quota
local isProbe = facts.probe == request.waiter

local function pause(ms)
  keep('pausedUntil', math.max(fact('pausedUntil'), now + math.max(ms, ${shortestPauseMs})))
end

local function noteUnanswered()
  local quietSince = math.max(fact('lastFailure'), fact('pausedUntil'), fact('openUntil'))
  if not facts.failingSince or now - quietSince > ${forgetFailuresMs} then keep('failingSince', now) end
  keep('lastFailure', now)
end

local function open()
  local times = fact('opened') + 1
  keep('opened', times)
  keep('openUntil', now + math.min(${longestOpenMs}, ${firstOpenMs} * 2 ^ math.min(times - 1, 20)))
end

-- Believes a limit; what is not above zero is no figure (Azure at times says -1).
local function noteLimit(name, figures)
  if not (figures and figures.limit and figures.limit > 0) then return end
  keep(name, figures.limit)
  keep(name .. 'At', now)
end

-- What the service had counted when it let the request in, less what we had sent it by then, came
-- from others. An old report says nothing of the present window.
local function noteForeign(name, figures, report)
  if not (figures and figures.remaining and figures.remaining >= 0) then return end
  if not report.most or request.atMs < fact(name .. 'At') then return end
  local till = request.atMs + math.min(figures.resetMs or report.windowMs, report.windowMs)
  if till <= now then return end
  keep(name, math.max(0, report.most - figures.remaining - report.own(report.windowMs)))
  keep(name .. 'Until', till)
  keep(name .. 'At', request.atMs)
end

local function ownRequests(windowMs)
  return requestsSince(windowMs + ${requestMarginMs} + now - request.atMs, request.atMs + ${overtakingMs})
end

local function ownTokens()
  local last = redis.call('ZREVRANGEBYSCORE', entries, precise(request.atMs + ${overtakingMs}), '-inf', 'LIMIT', 0, 1)[1]
  if not last then return fact('tokens') - request.tokensBefore end
  local before, tokens = read(last)
  return before + tokens - request.tokensBefore
end

local function positive(limit) return limit and limit > 0 and limit or nil end

local function noteQuota()
  noteLimit('reportedRequests', quota.requests)
  noteLimit('reportedTokens', quota.tokens)
  local requests = positive(quota.requests and quota.requests.limit) or request.requestsPerMinute
  if requests then
    local most, windowMs = windowOf(requests)
    noteForeign('foreignRequests', quota.requests, { most = most, windowMs = windowMs, own = ownRequests })
  end
  local tokens = positive(quota.tokens and quota.tokens.limit) or request.tokensPerMinute
  noteForeign('foreignTokens', quota.tokens, { most = tokens, windowMs = ${tokenWindowMs}, own = ownTokens })
end

-- Without any figures, a 429 at least tells that it had been too fast.
local function learnPace()
  local pace = requestsSince(${requestWindowMs}) * 0.8 * 60000 / ${requestWindowMs}
  keep('taughtRequests', math.max(${slowestLesson}, math.floor(pace)))
  keep('taughtRequestsAt', now)
end

if request.said and outcome ~= 'answered' then keep('said', request.said) end
if outcome == 'answered' then
  forget('failures', 'opened', 'openUntil', 'failingSince', 'refusedUntil', 'said', 'probe', 'probeUntil')
elseif outcome == 'throttled' then
  noteUnanswered()
  pause(request.retryAfterMs or 0)
elseif outcome == 'failed' then
  noteUnanswered()
  local wasClosed = not facts.openUntil
  keep('failures', fact('failures') + 1)
  if isProbe or (wasClosed and fact('failures') >= ${failuresUntilOpen}) then open() end
  if request.retryAfterMs then pause(request.retryAfterMs) end
elseif outcome == 'refused' then
  keep('refusedUntil', now + ${verdictMs})
  keep('openUntil', math.max(fact('openUntil'), now + ${verdictMs}))
end
if isProbe then forget('probe', 'probeUntil') end
if quota then noteQuota() end
local isStillUnknown = isTaught and not facts.reportedRequests and not facts.reportedTokens
if outcome == 'throttled' and isStillUnknown then learnPace() end
redis.call('PEXPIRE', state, stateLifetimeMs())
`;
