import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { projectRoot } from '#src/config/project-root.ts';

interface Compose {
  services: Record<
    string,
    {
      command: string[];
      environment?: Record<string, string>;
      volumes: string[];
      depends_on?: Record<string, { condition: string }>;
    }
  >;
  volumes: Record<string, unknown>;
}

async function compose(): Promise<Compose> {
  return parse(await readFile(join(projectRoot, 'docker-compose.yml'), 'utf8')) as Compose;
}

describe('docker-compose.yml', () => {
  test('runs a Redis that loses nothing and evicts nothing', async () => {
    const { command, volumes } = (await compose()).services['redis']!;
    const options = command.join(' ');
    expect(options).toContain('--appendonly yes');
    expect(options).toContain('--maxmemory-policy noeviction');
    expect(volumes).toContain('redis:/data');
  });

  test('runs a worker that waits for that Redis and shares the library', async () => {
    const { command, environment, depends_on, volumes } = (await compose()).services['worker']!;
    expect(command).toEqual(['work']);
    expect(environment?.['REDIS_URL']).toBe('redis://redis:6379');
    expect(depends_on).toEqual({ redis: { condition: 'service_healthy' } });
    expect(volumes).toContain('library:/library');
  });

  test('declares every volume it names', async () => {
    const { services, volumes } = await compose();
    const named = Object.values(services)
      .flatMap((service) => service.volumes)
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((name) => !name.startsWith('.'));
    expect(Object.keys(volumes).toSorted()).toEqual([...new Set(named)].toSorted());
  });

  test('holds no secret: keys come from the environment', async () => {
    const { environment = {} } = (await compose()).services['worker']!;
    const keys = Object.entries(environment).filter(([name]) => /KEY|ENDPOINT/.test(name));
    expect(keys.length).toBeGreaterThan(2);
    for (const [name, value] of keys) expect(value).toBe(`\${${name}:-}`);
  });
});

describe('Dockerfile', () => {
  test('copies only what .dockerignore lets through', async () => {
    const dockerfile = await readFile(join(projectRoot, 'Dockerfile'), 'utf8');
    const ignore = await readFile(join(projectRoot, '.dockerignore'), 'utf8');
    const letThrough = ignore
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? line.slice(1) : []));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, names = '']) => names.split(' ').map((name) => name.replace('./', '')),
    );
    expect(copied.length).toBeGreaterThan(4);
    expect(letThrough).toEqual(expect.arrayContaining(copied));
  });
});
