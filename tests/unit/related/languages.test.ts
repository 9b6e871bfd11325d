import { describe, expect, test } from 'vitest';
import { relate } from '../../../src/related/index.ts';
import { wordsOf } from '../../../src/related/words.ts';
import { document } from './documents.ts';

/** Two texts about one subject, and one that shares only function words with them. */
const texts: Record<string, { alike: [string, string]; other: string; shared: string }> = {
  de: {
    alike: [
      'Damit der Zwischenspeicher nicht vollläuft, wird der älteste Eintrag verdrängt. Jedoch werden dabei auch solche Einträge verdrängt, welche später wieder gebraucht werden.',
      'Sobald der Zwischenspeicher voll ist, muss etwas verdrängt werden. Welche Einträge dies sind, entscheidet jedoch die Strategie.',
    ],
    other:
      'Damit nach einem Absturz nichts fehlt, wird vorher ein Protokoll geschrieben. Jedoch werden dabei auch solche Zeilen geschrieben, welche später wieder verworfen werden.',
    shared: 'Zwischenspeicher',
  },
  fr: {
    alike: [
      "Lorsque l'antémémoire est pleine, l'entrée la plus ancienne est évincée, même si celle-ci sera encore utile. Plusieurs entrées peuvent aussi être évincées.",
      "Quand une antémémoire déborde, il faut choisir quelle entrée sera évincée. Celle-ci n'est toutefois pas toujours la plus ancienne.",
    ],
    other:
      'Lorsque le serveur tombe, le journal est relu, même si celui-ci est très long. Plusieurs lignes peuvent aussi être relues, quand celles-ci sont toutefois encore là.',
    shared: 'antémémoire',
  },
  es: {
    alike: [
      'Cuando la caché está llena, se desaloja la entrada más antigua, aunque ésta todavía sea útil. También pueden desalojarse varias entradas, según cuántas sean.',
      'Aunque la caché sea grande, alguna vez hay que desalojar una entrada. Según cuál sea, también puede desalojarse la más antigua.',
    ],
    other:
      'Cuando el servidor cae, se lee el registro, aunque éste todavía sea largo. También pueden leerse varias líneas, según cuántas sean entonces.',
    shared: 'caché',
  },
  ja: {
    alike: [
      'キャッシュがいっぱいになると、もっとも古いエントリーを追い出す。しかし、それはまた必要になることがある。',
      'キャッシュのエントリーをどの順に追い出すかは方針による。それはもっとも古いものとは限らない。',
    ],
    other: 'サーバーが落ちると、ログを読み直す。しかし、それはとても長くなることがある。',
    shared: 'キャッシュ',
  },
};

describe.each(Object.entries(texts))('texts in %s', (lang, { alike, other, shared }) => {
  const documents = [...alike, other].map((text, index) =>
    document(`${lang}-${String(index)}`, { lang, text }),
  );
  const related = relate(documents);

  test('are related by their subject, which the reason names', () => {
    const [result] = related.get(`${lang}-0`) ?? [];
    expect(result?.id).toBe(`${lang}-1`);
    const [reason] = result?.reasons ?? [];
    expect(reason?.kind === 'shares' ? reason.items : []).toContain(shared);
  });

  test('are not related by words that every text has', () => {
    expect(related.get(`${lang}-2`)).toEqual([]);
    const asEnglish = relate(documents.map((one) => ({ ...one, lang: 'en' })));
    expect(asEnglish.get(`${lang}-2`)).not.toEqual([]);
  });
});

test('what French writes onto the front of a word is not part of it', () => {
  const terms = (text: string) => wordsOf(text, 'fr').map(({ term }) => term);
  expect(terms("l’index d'arbre qu'il")).toEqual(['index', 'arbre', '']);
});

test('words without spaces between them are found, in a text of any language', () => {
  const surfaces = wordsOf('A データベース、分散システム', 'en').filter(({ term }) => term !== '');
  expect(surfaces.map(({ surface }) => surface)).toEqual(['データベース', '分散', 'システム']);
});

test('a phrase of such words is written without a space', () => {
  const text = '分散システムの設計。分散システムは難しい。分散システム。';
  const [result] =
    relate([document('a', { lang: 'ja', text }), document('b', { lang: 'ja', text })]).get('a') ??
    [];
  expect(result?.reasons).toContainEqual({
    kind: 'shares',
    items: expect.arrayContaining(['分散システム']) as string[],
  });
});

test('a capital letter does not make a name of a German noun', () => {
  /** So many words that one of them is said only in passing. */
  const words = (start: string) =>
    Array.from(
      { length: 160 },
      (_, at) => start + [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join(''),
    );
  const reasons = (lang: string) => {
    const one = document('a', {
      lang,
      text: `dann steigt der Durchsatz ${words('q').join(' ')}`,
      links: ['b'],
    });
    const other = document('b', { lang, text: `hier fehlt der Durchsatz ${words('z').join(' ')}` });
    return JSON.stringify(relate([one, other]).get('a'));
  };
  expect(reasons('nl')).toContain('Durchsatz');
  expect(reasons('de')).not.toContain('Durchsatz');
});
