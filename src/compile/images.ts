import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readable } from '../config/addresses.ts';
import type { Session } from '../config/session.ts';
import { isRemote } from '../markdown/constructs/images/read.ts';
import type { Image } from '../markdown/types.ts';
import { problem, type Problem } from '../schema/problems.ts';

/** A post's file and the images, films and sounds of its body. */
interface Illustrated {
  /** Relative to the project root. */
  file: string;
  absolute: string;
  images: readonly Image[];
}

/** The images, films and sounds of a post that should be files of the blog but do not exist. */
export function missingImages(
  { file, absolute, images }: Illustrated,
  session: Pick<Session, 'publicDir' | 'address'>,
): Problem[] {
  return images.flatMap(({ target, line }) => {
    if (isRemote(target)) return [];
    const inPublic = target.startsWith('/');
    const path = inPublic ? publicFile(target, session) : resolve(dirname(absolute), plain(target));
    if (existsSync(path)) return [];
    return problem(
      'image-missing',
      { file, line },
      `The ${isPicture(target) ? 'image' : 'file'} "${target}" does not exist.`,
      inPublic
        ? `Put it into the folder \`public\`, or beside the post and write its path from there.`
        : `Put it beside the post, or correct its path, which begins at the folder of the post.`,
    );
  });
}

/** A film or a sound has a name that says so. */
function isPicture(target: string): boolean {
  return !/\.(?!avif|a?png|gif|jpe?g|svg|tiff?|webp)[a-z\d]{2,4}(?:[?#].*)?$/i.test(target);
}

function publicFile(
  target: string,
  { publicDir, address }: Pick<Session, 'publicDir' | 'address'>,
) {
  const base = address.base.replace(/\/*$/, '/');
  const path = target.startsWith(base) ? target.slice(base.length) : target.slice(1);
  return resolve(publicDir, plain(path));
}

/** A path of an address: without its query, and with the characters that the address escapes. */
function plain(target: string): string {
  return readable(target.replace(/[?#].*$/, ''));
}
