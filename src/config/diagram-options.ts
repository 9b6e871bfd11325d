import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import type { DrawingSettings } from '../diagrams/contract.ts';
import type { z } from 'zod';
import { group, list, oneOf, text } from './options-values.ts';

/** How diagrams are drawn. */
export const diagrams = group({
  /**
   * Layout of flowcharts and of state, class and entity diagrams: `elk` draws lines at right angles, `dagre` curves.
   * The `layout` in the front matter of a diagram comes first.
   *
   * @default 'elk'
   * @example 'dagre'
   */
  layout: oneOf(['elk', 'dagre']).default('elk'),
  /**
   * Icon packs for diagrams: packages that you have installed, or JSON files of Iconify in the project, such as
   * `./icons.json`. Diagrams refer to their icons as in `logos:aws-s3`.
   *
   * @default []
   * @example ['@iconify-json/logos']
   */
  icons: list(
    text("Write the name of a package, such as '@iconify-json/logos', or the path of a JSON file."),
    "Write a list of packages, such as ['@iconify-json/logos'].",
  ).default([]),
});

/**
 * The blog's settings in the form that the drawing of diagrams needs.
 *
 * @param root absolute path of the project.
 * @throws when a pack is not installed.
 */
export function drawingSettings(
  { icons, layout }: z.output<typeof diagrams>,
  root: string,
): DrawingSettings {
  return { layout, unpatched: [], icons: icons.map((name) => fileOfIcons(name, root)) };
}

function fileOfIcons(name: string, root: string): string {
  if (/^\.{1,2}\//.test(name) || isAbsolute(name)) return resolve(root, name);
  try {
    return createRequire(join(root, 'package.json')).resolve(`${name}/icons.json`);
  } catch {
    throw new Error(
      `The \`diagrams.icons\` option names the pack "${name}", which is not installed. Run \`npm install ${name}\`, or remove it from the option.`,
    );
  }
}
