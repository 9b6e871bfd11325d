import type { Outline } from './contract.ts';
import { outline as deepDive } from './deep-dive/outline.ts';
import { outline as design } from './design/outline.ts';
import { outline as note } from './note/outline.ts';
import { outline as spec } from './spec/outline.ts';

/** The theme's own templates, in the order that the home page shows them; each is the folder of its name. */
export const templates: readonly Outline[] = [design, spec, note, deepDive];
