import type { HeadRule } from '../contract.ts';

/** AstroPaper hides the edit link of a post with a switch. */
export const editLinks: HeadRule = {
  name: 'edit-links',
  does: 'Writes `hideEditPost` as `editPost: { disabled: true }`.',
  apply({ head }) {
    if (!head.has('hideEditPost')) return 0;
    const isHidden = head.value('hideEditPost') === true;
    head.remove('hideEditPost');
    if (isHidden) head.set('editPost', { disabled: true });
    return 1;
  },
};
