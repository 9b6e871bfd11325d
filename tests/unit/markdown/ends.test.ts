import { describe, expect, it } from 'vitest';
import { tagAt, tagsOf } from '../../../src/markdown/constructs/shortcodes/tag.ts';
import { closings, expressionEnds } from '../../../src/markdown/source/ends.ts';

/** The same texts in every run, of a few pieces each. */
function texts(pieces: readonly string[]): string[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: 3000 }, () =>
    Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join(''),
  );
}

function placesOf(source: string, mark: string): number[] {
  return Array.from(source, (_, at) => at).filter((at) => source.startsWith(mark, at));
}

describe('ends that are searched once', () => {
  it('are where a formula in brackets ends', () => {
    const plain = (source: string, from: number, mark: string): number | undefined => {
      if (from >= source.length) return undefined;
      if (source.startsWith(mark, from)) return from;
      if (source[from] === '\\') return plain(source, from + 2, mark);
      if (source[from] === '`' || /^\n[ \t>]*(?:\n|$)/.test(source.slice(from))) return undefined;
      return plain(source, from + 1, mark);
    };
    for (const source of texts(['\\(', '\\)', '\\]', '\\', '$$', '`', 'a', '\n', '\n\n', '\n> '])) {
      const closing = closings(source);
      for (const mark of ['\\)', '\\]', '$$']) {
        for (let from = 0; from < source.length; from++) {
          expect(closing(from, mark), JSON.stringify({ source, from, mark })).toBe(
            plain(source, from, mark),
          );
        }
      }
    }
  });

  it('are where the code in braces ends', () => {
    for (const source of texts(['{', '}', '"', "'", '`', '\\', 'a'])) {
      const end = expressionEnds(source);
      for (const at of placesOf(source, '{')) {
        // Another search is independent of those before it.
        expect(end(at), JSON.stringify({ source, at })).toBe(expressionEnds(source)(at));
      }
    }
    const [one, two, three] = ['{a {b} "}" c}', '{ {a} ', "{ it's }"].map((source) =>
      expressionEnds(source)(0),
    );
    expect([one, two, three]).toEqual([13, undefined, undefined]);
  });

  it('are where a raw shortcode ends', () => {
    const pieces = [
      '{{< rawhtml >}}',
      '{{< /rawhtml >}}',
      '{{<',
      '>}}',
      '{',
      '"',
      ' a ',
      '{{</* a */>}}',
    ];
    for (const source of texts(pieces)) {
      const tags = tagsOf(source);
      for (const at of placesOf(source, '{{<')) {
        const tag = tagAt(source, at);
        expect(tags.tagAt(at), JSON.stringify({ source, at })).toEqual(tag);
        if (typeof tag !== 'object') continue;
        const from = at + tag.length;
        expect(tags.closingTag(from, tag)).toBe(tagsOf(source).closingTag(from, tag));
      }
    }
  });
});
