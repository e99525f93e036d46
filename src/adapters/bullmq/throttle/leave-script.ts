/** Takes one who waits no longer out of the line: the others move up at once. */
export const leaveScript = `
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
`;
