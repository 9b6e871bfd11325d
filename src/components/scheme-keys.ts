import { formerKeys, keyOf } from '../study/storage-keys.ts';

/** Where the chosen colours are kept, and what is moved from where, for the script before the first paint. */
export const schemeKeys = {
  key: keyOf('scheme'),
  /** JSON: former key → key. */
  moved: JSON.stringify(
    Object.fromEntries(Object.entries(formerKeys).map(([name, former]) => [former, keyOf(name)])),
  ),
};
