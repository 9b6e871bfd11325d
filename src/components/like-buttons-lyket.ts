import type { Counts, Vote } from '../likes/contract.ts';
import { ask, LikeButtons } from './like-buttons.ts';

/** A like button as Lyket answers it. */
interface Answer {
  data: { attributes: { total_likes: number; user_has_liked: boolean } };
}

/** The button over Lyket. Pressing toggles there, so a retry may have to press once more. */
class LyketLikeButtons extends LikeButtons {
  override async counted(post: string, vote?: Vote, voter?: string): Promise<Counts> {
    const url = `https://api.lyket.dev/v1/like-buttons/${encodeURI(post)}`;
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${this.service}`,
    };
    const press = () =>
      ask(`${url}/press`, { method: 'PUT', headers: { ...headers, 'x-session-id': voter ?? '' } });
    let answer = (await (voter ? press() : ask(url, { headers }))) as Answer;
    if (voter && answer.data.attributes.user_has_liked !== (vote === 'up')) {
      answer = (await press()) as Answer;
    }
    return { up: answer.data.attributes.total_likes, down: 0 };
  }
}

customElements.define('like-buttons', LyketLikeButtons);
