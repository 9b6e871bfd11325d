import type { Counts, Vote } from '../likes/contract.ts';
import { ask, LikeButtons } from './like-buttons.ts';

/** The buttons over the service of `src/likes`. */
class OwnLikeButtons extends LikeButtons {
  override counted(post: string, vote?: Vote, voter?: string) {
    const init = voter && {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ vote, voter }),
      keepalive: true,
    };
    return ask(`${this.service}/${encodeURI(post)}`, init) as Promise<Counts>;
  }
}

customElements.define('like-buttons', OwnLikeButtons);
