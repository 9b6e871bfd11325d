import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFilePath, type CheckFile } from '../../config/check-file.ts';
import { runSync } from '../astro-sync.ts';
import { CliError, type Context } from '../contract.ts';
import { requireProject } from '../site.ts';

/**
 * Has Astro read the content and report what it finds, without building pages. The content is read every time, because
 * findings also depend on files that no post names and on the date.
 *
 * @throws {@link CliError} when `root` is not an Astro project, or the sync fails
 */
export async function readFindings({
  root,
  version,
  sync = (folder) => runSync(folder, true),
}: Pick<Context, 'root' | 'version' | 'sync'>): Promise<CheckFile> {
  requireProject(root);
  await sync(root);
  const file = path.join(root, checkFilePath);
  if (!existsSync(file)) {
    throw new CliError(
      `\`astro sync\` wrote no ${checkFilePath}. Is \`tradeoff({ title: '…' })\` among the \`integrations\` of the Astro config in ${root}, and does src/content.config.ts export its collections?`,
    );
  }
  const found = JSON.parse(await readFile(file, 'utf8')) as CheckFile;
  if (found.version === version) return found;
  throw new CliError(
    `This is tradeoff ${version}, but the blog in ${root} uses ${found.version}. Run \`npx tradeoff\` in that folder to use that version.`,
  );
}
