import type { Command } from '../contract.ts';
import { check } from './check.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportStudy } from './export.ts';
import { importBlog } from './import.ts';
import { info } from './info.ts';
import { likes } from './likes.ts';
import { newPost } from './new.ts';
import { report } from './report.ts';
import { schema } from './schema.ts';
import { words } from './words.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  newPost,
  importBlog,
  check,
  info,
  exportStudy,
  likes,
  doctor,
  explain,
  report,
  schema,
  words,
];
