export { parseRedisUrl, pingRedis } from '#src/adapters/bullmq/redis-connection.ts';
