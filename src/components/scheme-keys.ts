import { formerKeys, keyOf } from '../study/storage.ts';

/** Where the chosen colours are kept, for the script that applies them before the first paint. */
export const schemeKeys = { key: keyOf('scheme'), former: formerKeys.scheme };
