import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mustRun } from '../builds/run.ts';
import { Initializer } from '../packed/initializer.ts';

/** The post that all hosts serve, and its former URL. */
export const moved = {
  path: 'notes/moved/',
  id: 'notes/moved',
  aliases: ['old-note/', 'old-note', 'old/page.html', 'früher/'],
};

const post = `---
title: A note that moved
date: 2026-11-01
description: It stood elsewhere before.
tags: [moving]
aliases: [/old-note/, /old/page.html, /früher/]
---

An address is a promise.

## Quiz

Q: What does an old address do?
Options:
- A) It leads to the new one.
- B) It fails.
Answers: A
Explanation: A link that was shared keeps its worth.
`;

/** A blog created by `create-tradeoff`, with packages from a registry and the packed theme. */
export interface Blog {
  folder: string;
  /** The pages after a build. */
  dist: string;
  /**
   * Runs a line of a host's file in the blog, as the host does.
   * @throws if it fails
   */
  shell(line: string, env?: Record<string, string>): Promise<string>;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Creates the blog for a host with only the packed packages, and adds a post that has moved. */
export async function createBlog(host: string, site: string): Promise<Blog> {
  const initializer = await Initializer.install();
  const { code, output } = await initializer.create(
    [
      ...['blog', '--yes', '--no-git', '--manager', 'npm', '--theme', initializer.theme],
      ...['--host', host, '--likes', '--site', site],
    ],
    { npm_config_prefer_offline: 'true', npm_config_audit: 'false' },
  );
  if (code !== 0) throw new Error(output);
  const folder = join(initializer.place, 'blog');
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  await write('src/content/notes/moved.md', post);
  await write('public/.well-known/security.txt', 'Contact: mailto:ada@blog.example\n');
  return {
    folder,
    dist: join(folder, 'dist'),
    shell: async (line, env = {}) =>
      (await mustRun('sh', ['-c', line], { cwd: folder, env })).output,
    read: (file) => readFile(join(folder, file), 'utf8'),
    write,
    remove: () => rm(initializer.place, { recursive: true, force: true, maxRetries: 5 }),
  };
}
