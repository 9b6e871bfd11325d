import { formerKeys, keyOf } from '../study/storage-keys.ts';

/** The storage key of the colour scheme and the keys to rename, for the script that runs before the first paint. */
export const schemeKeys = {
  key: keyOf('scheme'),
  /** JSON: former key → key. */
  moved: JSON.stringify(
    Object.fromEntries(Object.entries(formerKeys).map(([name, former]) => [former, keyOf(name)])),
  ),
};
