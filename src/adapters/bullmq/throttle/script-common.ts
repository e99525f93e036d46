import {
  requestBurstMs,
  requestMarginMs,
  requestWindowMs,
  tokenBurstMs,
  tokenMarginMs,
  tokenWindowMs,
} from '#src/domain/deployments/quota-spans.ts';

/** Limits that a service told are believed for so long after it last told them. */
const reportLifetimeMs = 10 * 60_000;
/** The pace that a 429 without any figures taught; a bold guess, so it ends soon. */
const lessonLifetimeMs = 2 * 60_000;

/**
 * What all scripts begin with: the time by Redis' own clock (or the one that a test sets), what is
 * known of the deployment, its limits, and how much of them is used.
 *
 * Every admission is an entry in a sorted set by time: `number:tokensBefore:tokens`, where
 * `tokensBefore` counts all tokens ever admitted before it. So the use of any span is the difference
 * of two entries, and nothing has to be added up.
 */
export const scriptCommon = `
local entries, line, alive, state = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local request = cjson.decode(ARGV[1])

local now = request.nowMs
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + time[2] / 1000
end

local facts = {}
local flat = redis.call('HGETALL', state)
for index = 1, #flat, 2 do facts[flat[index]] = flat[index + 1] end

local function fact(name) return tonumber(facts[name] or 0) end

local function precise(number) return string.format('%.3f', number) end

local function keep(name, value)
  if type(value) == 'number' then value = precise(value) end
  facts[name] = value
  redis.call('HSET', state, name, value)
end

local function forget(...)
  for _, name in ipairs({...}) do
    facts[name] = nil
    redis.call('HDEL', state, name)
  end
end

local function lower(one, other)
  if one and other then return math.min(one, other) end
  return one or other
end

local function fresh(name, lifetimeMs)
  if facts[name] and fact(name .. 'At') > now - lifetimeMs then return fact(name) end
end

-- Settings, lowered by what the service says of itself; never raised.
local rpm = lower(request.requestsPerMinute, fresh('reportedRequests', ${reportLifetimeMs}))
local tpm = lower(request.tokensPerMinute, fresh('reportedTokens', ${reportLifetimeMs}))
local isTaught = not rpm and not tpm
if isTaught then rpm = fresh('taughtRequests', ${lessonLifetimeMs}) end

-- A sixth of the minute's requests in each window; fewer than six a minute need longer ones.
local function windowOf(requestsPerMinute)
  local most = math.max(1, math.floor(requestsPerMinute / 6))
  return most, math.max(${requestWindowMs}, 60000 / requestsPerMinute)
end
local mostRequests, requestSpan, requestInterval
if rpm then
  local windowMs
  mostRequests, windowMs = windowOf(rpm)
  requestSpan = windowMs + ${requestMarginMs}
  requestInterval = windowMs / mostRequests
end
local tokenSpan = ${tokenWindowMs + tokenMarginMs}

local function read(entry)
  local before, tokens = string.match(entry, '^%d+:(%d+):(%d+)$')
  return tonumber(before), tonumber(tokens)
end

-- How many requests were admitted in the last so many milliseconds, up to a moment.
local function requestsSince(spanMs, untilMs)
  return redis.call('ZCOUNT', entries, '(' .. precise(now - spanMs), untilMs and precise(untilMs) or '+inf')
end

-- All tokens ever admitted before the given span of time.
local function tokensBefore(spanMs)
  local first = redis.call('ZRANGEBYSCORE', entries, '(' .. precise(now - spanMs), '+inf', 'LIMIT', 0, 1)[1]
  if not first then return fact('tokens') end
  return (read(first))
end

local function foreign(name)
  return fact(name .. 'Until') > now and fact(name) or 0
end

-- The part of the quota that is free: 0 to 1.
local function freeShare()
  local share = 1
  if rpm then
    share = math.min(share, 1 - (requestsSince(requestSpan) + foreign('foreignRequests')) / mostRequests)
  end
  if tpm then
    local used = fact('tokens') - tokensBefore(tokenSpan) + foreign('foreignTokens')
    share = math.min(share, 1 - used / tpm)
  end
  return math.max(0, share)
end

local requestBurst, tokenBurst = ${requestBurstMs}, ${tokenBurstMs}

-- Longer than patience lasts, and than any pause.
local function stateLifetimeMs()
  return math.ceil(2 * request.patienceMs + 3600000 + math.max(0, fact('pausedUntil') - now))
end
`;
