import type { AddressConfig } from '../../src/config/addresses.ts';
import type { Options } from '../../src/config/options.ts';
import type { Session } from '../../src/config/session.ts';
import { noScaffolds } from '../../src/templates/scaffold-texts.ts';
import { drawings } from './drawings.ts';

/** Root of the project of {@link session}, which no machine has. */
export const root = '/nowhere/';

/** The record of a build that has just begun. */
export function session(options: Options, address: AddressConfig): Session {
  return {
    version: '0',
    root,
    publicDir: `${root}public/`,
    pagesDir: `${root}src/pages/`,
    cacheDir: `${root}.cache`,
    relating: '',
    likes: undefined,
    command: 'build',
    options,
    address,
    inputs: [],
    assets: '_astro',
    csp: undefined,
    fileless: [],
    templates: [],
    scaffolds: noScaffolds,
    collections: new Map(),
    rendering: new Map(),
    onSync: undefined,
    drawings,
    compileMdx: () => Promise.resolve(),
    record: { feeds: new Set(), warnings: [] },
    hasPolicy: false,
  };
}
