import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { normaliseKeys } from '../../../src/schema/keys.ts';

const file = 'post.md';
const normalise = (yaml: string, extraKeys: string[] = []) => {
  const fm = splitFrontMatter(`---\n${yaml}\n---\n`, file);
  const { data, problems } = normaliseKeys(fm, { file, extraKeys });
  return {
    data,
    problems: problems.map(
      ({ code, line, message, fix }) => `${code} ${line}: ${message} → ${fix}`,
    ),
  };
};

test('accepts keys in any case, nested ones too', () => {
  const yaml = `TITLE: a
ShowToc: true
TocOpen: false
hidemeta: true
ShowBreadCrumbs: false
canonicalurl: https://example.org/
cover:
  Image: a.png
  hiddeninlist: true
editPost:
  URL: https://example.org
  Text: Edit
  appendfilepath: true`;
  expect(normalise(yaml)).toEqual({
    data: {
      title: 'a',
      showToc: true,
      tocOpen: false,
      showMeta: false,
      showBreadcrumbs: false,
      canonicalURL: 'https://example.org/',
      cover: { image: 'a.png', hiddenInList: true },
      editPost: { url: 'https://example.org', text: 'Edit', appendFilePath: true },
    },
    problems: [],
  });
});

test.each([
  ['lastmod', 'updated'],
  ['Modified', 'updated'],
  ['pubDate', 'publishDate'],
  ['published', 'publishDate'],
  ['unpublishdate', 'expiryDate'],
  ['category', 'categories'],
  ['author', 'authors'],
])('reads %s as %s', (foreign, key) => {
  expect(normalise(`${foreign}: x`)).toEqual({ data: { [key]: 'x' }, problems: [] });
});

test('merges a params map', () => {
  expect(normalise('title: a\nparams:\n  showtoc: false\n  Cover:\n    image: x.png')).toEqual({
    data: { title: 'a', showToc: false, cover: { image: 'x.png' } },
    problems: [],
  });
});

test('reads quoted booleans and warns', () => {
  const { data, problems } = normalise(
    'showToc: "false"\ndraft: "True"\ncover:\n  hidden: "true"\ntitle: "true"',
  );
  expect(data).toEqual({ showToc: false, draft: true, cover: { hidden: true }, title: 'true' });
  expect(problems).toMatchInlineSnapshot(`
    [
      "front-matter-string-boolean 2: \`showToc\` is the string "false", not a boolean; it is read as false. → Write false without quotes.",
      "front-matter-string-boolean 3: \`draft\` is the string "True", not a boolean; it is read as true. → Write true without quotes.",
      "front-matter-string-boolean 5: \`cover.hidden\` is the string "true", not a boolean; it is read as true. → Write true without quotes.",
    ]
  `);
});

test('suggests the nearest known key', () => {
  expect(normalise('titel: a\ncover:\n  imgae: b\nbanner: c').problems).toMatchInlineSnapshot(`
    [
      "front-matter-unknown-key 2: \`titel\` is not a known front-matter key. → Write \`title\`, or add \`titel\` to the collection with \`extend\`.",
      "front-matter-unknown-key 5: \`banner\` is not a known front-matter key. → Delete it, or add it to the collection with \`extend\`.",
      "front-matter-unknown-key 4: \`cover.imgae\` is not a known front-matter key. → Write \`image\`, or add \`imgae\` to the collection with \`extend\`.",
    ]
  `);
});

test('says of keys of other generators that they have no effect', () => {
  expect(normalise('disableHLJS: true\nurl: /old/').problems).toMatchInlineSnapshot(`
    [
      "front-matter-unknown-key 2: \`disableHLJS\` has no effect here. → Delete it: code is highlighted when the site is built.",
    ]
  `);
});

test('tells switches of absent features from unknown keys', () => {
  expect(normalise('Comments: true\nparams: { comments: false }').problems).toMatchInlineSnapshot(`
    [
      "front-matter-absent-feature 2: \`comments\` has no effect here. → Delete it from every post: posts have no comment section.",
      "front-matter-absent-feature 3: \`comments\` has no effect here. → Delete it from every post: posts have no comment section.",
    ]
  `);
  expect(normalise('disableShare: true\nShowCanonicalLink: false').problems).toEqual([]);
});

test('keeps unknown keys in the data', () => {
  expect(normalise('banner: c').data).toEqual({ banner: 'c' });
});

test("knows the blog's own keys, in any case", () => {
  expect(normalise('reviewedby: Ada', ['reviewedBy'])).toEqual({
    data: { reviewedBy: 'Ada' },
    problems: [],
  });
});

test('reports two spellings of one key', () => {
  const { data, problems } = normalise('showToc: true\nShowTOC: false\nupdated: x\nlastmod: y');
  expect(data).toEqual({ showToc: true, updated: 'x' });
  expect(problems).toMatchInlineSnapshot(`
    [
      "front-matter-repeated-key 3: \`showToc\` and \`ShowTOC\` both set \`showToc\`. → Keep one, spelt \`showToc\`.",
      "front-matter-repeated-key 5: \`updated\` and \`lastmod\` both set \`updated\`. → Keep one, spelt \`updated\`.",
    ]
  `);
});

test('leaves the labels of facts alone and checks the keys of fact lists', () => {
  expect(normalise('facts:\n  Read:Write ratio: "100:1"')).toEqual({
    data: { facts: { 'Read:Write ratio': '100:1' } },
    problems: [],
  });
  expect(normalise('facts:\n  - Label: a\n    Value: b').data).toEqual({
    facts: [{ label: 'a', value: 'b' }],
  });
});

test('does not take a key for something every object has', () => {
  expect(normalise('constructor: a\ntoString: b').problems).toHaveLength(2);
});

describe('a post is a draft', () => {
  test.each([
    ['published: false', true],
    ['Published: "false"', true],
    ['publish: no', true],
    ['params: { publish: false }', true],
    ['published: true', false],
    ['publish: yes', false],
    ['draft: "yes"', true],
    ['draft: off', false],
  ])('%s', (line, draft) => {
    const { data, problems } = normaliseKeys(splitFrontMatter(`---\n${line}\n---\n`, 'a.md'), {
      file: 'a.md',
    });
    expect(data).toEqual({ draft });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('or was published on a day', () => {
    const fm = splitFrontMatter('---\npublished: 2026-02-03\n---\n', 'a.md');
    expect(normaliseKeys(fm, { file: 'a.md' }).data).toEqual({ publishDate: '2026-02-03' });
  });

  test('unless two keys disagree about it', () => {
    const fm = splitFrontMatter('---\ndraft: true\npublished: true\n---\n', 'a.md');
    expect(normaliseKeys(fm, { file: 'a.md' }).problems.map(({ message }) => message)).toEqual([
      '`draft` and `published` both set `draft`.',
    ]);
  });
});
