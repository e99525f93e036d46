import { probeLeaseMs, verdictMs } from '#src/domain/deployments/breaker-rules.ts';

import { scriptCommon } from './script-common.ts';

/** One who waits and is not heard of for so long has gone, and holds nobody up any more. */
const waiterLeaseMs = 4000;
/** So many of those ahead are asked for their tokens; a longer line is estimated. */
const longestLine = 200;
/** How soon to look again while another one probes. */
const probingNapMs = 250;

/**
 * Lets one request through, or says when to ask again. Those who wait stand in line by their
 * arrival: a request goes when there is room for it and for all who came before it, so nobody is
 * passed by, and nobody holds up others who would fit beside them.
 */
export const admitScript = `${scriptCommon}
local function busy(waitMs, because)
  return cjson.encode({ kind = 'busy', waitMs = waitMs, because = because })
end

local function verdict()
  if fact('refusedUntil') > now then
    return { kind = 'refused', said = facts.said }
  end
  local since = facts.failingSince and fact('failingSince')
  local stands = fact('pausedUntil') > now or fact('lastFailure') + ${verdictMs} > now
  if since and stands and now - since >= request.patienceMs then
    return { kind = 'silent', forMs = now - since, said = facts.said }
  end
  if request.tokensPerMinute and request.tokens > request.tokensPerMinute then
    return { kind = 'too-large', tokensPerMinute = request.tokensPerMinute }
  end
end

-- Takes the dead out of the line and this one into it.
local function joinLine()
  local dead = redis.call('ZRANGEBYSCORE', alive, '-inf', precise(now))
  for _, waiter in ipairs(dead) do
    redis.call('ZREM', alive, waiter)
    redis.call('ZREM', line, waiter)
  end
  if not redis.call('ZSCORE', line, request.waiter) then
    keep('arrivals', fact('arrivals') + 1)
    redis.call('ZADD', line, facts.arrivals, request.waiter)
  end
  redis.call('ZADD', alive, precise(now + ${waiterLeaseMs}), request.waiter)
  redis.call('PEXPIRE', line, 60000)
  redis.call('PEXPIRE', alive, 60000)
end

local function leaveLine()
  redis.call('ZREM', line, request.waiter)
  redis.call('ZREM', alive, request.waiter)
end

local function tokensAhead(ahead)
  if ahead == 0 then return 0 end
  local sum = 0
  local asked = math.min(ahead, ${longestLine})
  for _, waiter in ipairs(redis.call('ZRANGE', line, 0, asked - 1)) do
    sum = sum + tonumber(string.match(waiter, '^%d+'))
  end
  return sum * ahead / asked
end

local function waitForRequests(ahead)
  local wait = fact('requestPace') + ahead * requestInterval - requestBurst - now
  local over = requestsSince(requestSpan) + foreign('foreignRequests') + ahead + 1 - mostRequests
  if over > 0 then
    -- The over-th oldest one has to fall out of the window; a long line takes several windows.
    local index = math.floor(over - 1) % mostRequests
    local rounds = math.floor((over - 1) / mostRequests)
    local found = redis.call('ZRANGEBYSCORE', entries, '(' .. precise(now - requestSpan), '+inf', 'WITHSCORES', 'LIMIT', index, 1)
    local leavesAt = (found[2] and tonumber(found[2]) or now) + requestSpan
    wait = math.max(wait, leavesAt + rounds * requestSpan - now)
  end
  return wait
end

local function waitForTokens(ahead)
  local others = tokensAhead(ahead)
  local wait = fact('tokenPace') + others * 60000 / tpm - tokenBurst - now
  -- One that is larger than all that a service reported goes when it is alone.
  local needed = math.min(request.tokens, tpm)
  local before = tokensBefore(tokenSpan)
  local over = fact('tokens') - before + foreign('foreignTokens') + others + needed - tpm
  if over > 0 then
    local low = redis.call('ZCOUNT', entries, '-inf', precise(now - tokenSpan))
    local high = redis.call('ZCARD', entries) - 1
    local leavesAt = now
    while low <= high do
      local middle = math.floor((low + high) / 2)
      local found = redis.call('ZRANGE', entries, middle, middle, 'WITHSCORES')
      local earlier, tokens = read(found[1])
      leavesAt = math.max(leavesAt, tonumber(found[2]))
      if earlier + tokens - before >= over then
        leavesAt = tonumber(found[2])
        high = middle - 1
      else
        low = middle + 1
      end
    end
    wait = math.max(wait, leavesAt + tokenSpan - now)
  end
  return wait
end

local function write(isProbe)
  local number, tokens = fact('requests') + 1, fact('tokens')
  redis.call('ZREMRANGEBYSCORE', entries, '-inf', precise(now - tokenSpan))
  -- Left behind by a clock that was put back.
  redis.call('ZREMRANGEBYSCORE', entries, precise(now + tokenSpan), '+inf')
  local before = tokensBefore(tokenSpan)
  local entry = string.format('%015d:%.0f:%.0f', number, tokens, request.tokens)
  redis.call('ZADD', entries, precise(now), entry)
  keep('requests', number)
  keep('tokens', tokens + request.tokens)
  if rpm then keep('requestPace', math.max(fact('requestPace'), now) + requestInterval) end
  if tpm then keep('tokenPace', math.max(fact('tokenPace'), now) + math.min(request.tokens, tpm) * 60000 / tpm) end
  if isProbe then
    keep('probe', request.waiter)
    keep('probeUntil', now + ${probeLeaseMs})
  end
  redis.call('PEXPIRE', entries, 2 * tokenSpan)
  redis.call('PEXPIRE', state, stateLifetimeMs())
  return cjson.encode({ kind = 'admitted', entry = entry, atMs = now, tokensBefore = before })
end

local closed = verdict()
if closed then
  leaveLine()
  return cjson.encode(closed)
end
joinLine()
if fact('pausedUntil') > now then return busy(fact('pausedUntil') - now, 'pause') end
local isOpen = facts.openUntil ~= nil
if isOpen and fact('openUntil') > now then return busy(fact('openUntil') - now, 'breaker') end
if isOpen and fact('probeUntil') > now then return busy(${probingNapMs}, 'breaker') end

local ahead = redis.call('ZRANK', line, request.waiter)
local wait = 0
if rpm then wait = math.max(wait, waitForRequests(ahead)) end
if tpm then wait = math.max(wait, waitForTokens(ahead)) end
if wait > 0 then return busy(wait, 'quota') end
leaveLine()
return write(isOpen)
`;
