import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { likesInPreview } from '../../../src/config/likes-server.ts';
import { likesTarget } from '../../../src/config/likes.ts';
import { parseOptions, type UserOptions } from '../../../src/config/options.ts';
import type { Session } from '../../../src/config/session.ts';
import { scratch } from '../../builds/paths.ts';

// Its database stays open until this process ends.
const cacheDir = join(scratch, 'likes-preview');
mkdirSync(cacheDir, { recursive: true });

type Likes = Partial<UserOptions>['likes'];
const parsed = (likes: Likes) =>
  parseOptions({ title: 'T', ...(likes !== undefined && { likes }) });

/** The paths at which a preview counts votes, for the option as it is written in the config. */
async function counted(likes: Likes): Promise<string[]> {
  const session = { options: parsed(likes), cacheDir } as Session;
  return Object.keys(await likesInPreview(session, `${cacheDir}/`));
}

it.each<[Likes, string[]]>([
  [undefined, ['/api/likes', '/api/health']],
  [{ dislikes: false }, ['/api/likes', '/api/health']],
  [{ endpoint: '/votes' }, ['/votes', '/api/health']],
  [{ endpoint: 'https://likes.example' }, []],
  [{ provider: 'lyket', apiKey: 'k' }, []],
  [false, []],
])('a preview of a blog with the likes %j counts at %j', async (likes, paths) => {
  expect(await counted(likes)).toEqual(paths);
});

it.each<[Likes, 'dev' | 'build', unknown]>([
  [undefined, 'dev', { provider: 'tradeoff', endpoint: '/api/likes' }],
  [undefined, 'build', undefined],
  [{ bakeCounts: true }, 'build', undefined],
  [{ endpoint: '/votes' }, 'dev', { provider: 'tradeoff', endpoint: '/api/likes' }],
  [{ endpoint: '/votes' }, 'build', { provider: 'tradeoff', endpoint: '/votes' }],
  [{ provider: 'lyket', apiKey: 'k' }, 'dev', { provider: 'lyket', apiKey: 'k' }],
  [false, 'dev', undefined],
])('pages of a blog with the likes %j in %s ask %j', (likes, command, target) => {
  expect(likesTarget(parsed(likes).likes, command)).toEqual(target);
});
