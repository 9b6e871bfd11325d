import { levels } from '../schema/levels.ts';
import { codeMeanings } from './codes.ts';
import { levelFlaw } from './levels.ts';

/** What the `check` field of a post may say of each code, as JSON Schema for editors. */
export const editorLevels = Object.fromEntries(
  codeMeanings.map(({ code, means }) => {
    const allowed = levels.filter((level) => levelFlaw(code, level) === undefined);
    // YAML 1.1 reads `off` as `false`.
    const values = allowed.includes('off') ? [...allowed, false] : allowed;
    // Problems that stop a build can only be errors, so editors do not offer them.
    const isFixed = allowed.length === 1;
    return [code, { description: means, enum: values, ...(isFixed && { doNotSuggest: true }) }];
  }),
);
