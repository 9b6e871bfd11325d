import { isMap } from '../../../schema/keys.ts';
import type { HeadRule } from '../contract.ts';
import { text } from './config.ts';

/** Removes URLs of the old site itself, which the options say for all posts. */
export const ownAddresses: HeadRule = {
  name: 'own-addresses',
  does: 'Removes a `canonicalURL` or `editPost` that only repeats what holds for the whole site.',
  apply({ head }, { settings }) {
    let count = 0;
    const remove = (key: string): void => {
      head.remove(key);
      count += 1;
    };
    const canonical = head.text('canonicalURL');
    const { site } = settings;
    if (
      canonical !== undefined &&
      site !== undefined &&
      URL.canParse(canonical) &&
      new URL(canonical).host === new URL(site).host
    ) {
      remove('canonicalURL');
    }
    const edit = head.value('editPost');
    if (isMap(edit) && settings.editUrl !== undefined) {
      const own = (name: string) =>
        Object.entries(edit).find(([key]) => key.toLowerCase() === name)?.[1];
      const isShared = `${text(own('url'))?.replace(/\/+$/, '') ?? ''}/` === settings.editUrl;
      if (own('disabled') !== true && isShared) remove('editPost');
    }
    return count;
  },
};
