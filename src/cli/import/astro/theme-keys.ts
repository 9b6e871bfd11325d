import type { HeadRule } from '../contract.ts';

/** Keys of AstroPaper that the theme says otherwise. */
export const themeKeys: HeadRule = {
  name: 'theme-keys',
  does: 'Writes `postSlug` as `slug`, and `hideEditPost` as `editPost: { disabled: true }`; removes `timezone`, which is an option.',
  apply({ head }) {
    let count = 0;
    if (head.has('postSlug')) {
      if (head.text('postSlug') === undefined || head.has('slug')) head.remove('postSlug');
      else head.rename('postSlug', 'slug');
      count += 1;
    }
    if (head.has('timezone')) {
      head.remove('timezone');
      count += 1;
    }
    if (head.has('hideEditPost')) {
      const isHidden = head.value('hideEditPost') === true;
      head.remove('hideEditPost');
      if (isHidden) head.set('editPost', { disabled: true });
      count += 1;
    }
    return count;
  },
};
