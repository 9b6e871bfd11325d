import { describe, expect, it } from 'vitest';
import { splitHead } from '../../../../src/cli/import/head.ts';

describe('front matter', () => {
  it('is written as it was if nothing changes', () => {
    const source = '\n---\ntitle:   "A"   # b\ntags: [ a,b ]\n---\nText';
    const { head, body, bodyLine } = splitHead(source, 'a.md');
    expect(head.written() + body).toBe(source);
    expect(bodyLine).toBe(6);
  });

  it('keeps every line of the author that is not changed', () => {
    const { head } = splitHead(
      '---\n# a\ntitle:  "A"\ncover:\n    image: x\n    alt: y\ntext: |\n  b\n  c\nweight: 1\n---\n',
      'a.md',
    );
    head.remove('COVER');
    head.set('weight', 2);
    head.rename('text', 'summary');
    head.set('tags', ['x']);
    expect(head.written()).toBe(
      '---\n# a\ntitle:  "A"\nweight: 2\nsummary: |\n  b\n  c\ntags: [x]\n---\n',
    );
  });

  it.each([
    ['+++\ntitle = "A"\n[cover]\nimage = "x"\n+++\nText\n', 'Text\n'],
    ['{\n  "title": "A",\n  "cover": { "image": "x" }\n}\nText\n', 'Text\n'],
  ])('is YAML if it was something else: %j', (source, text) => {
    const { head, body } = splitHead(source, 'a.md');
    head.set('weight', 1);
    expect(head.written()).toBe('---\ntitle: A\ncover:\n  image: x\nweight: 1\n---\n');
    expect(body).toBe(text);
  });

  it.each([
    ['title: A: b', "title: 'A: b'", 'quote-values'],
    ['title: "The \\sum of it"', "title: 'The \\sum of it'", 'quote-values'],
    ['title: B\ndate: {{ .Date }}', 'title: B', 'drop-templates'],
    ['draft: true\ntitle: B\ndraft: false', 'title: B\ndraft: false', 'repeated-keys'],
  ])('%j is read as other generators do', (written, meant, rule) => {
    const { head } = splitHead(`---\n${written}\n---\n`, 'a.md');
    expect(head.repairs.map((repair) => repair.rule)).toEqual([rule]);
    expect(head.written().replace(/\n+/g, '\n')).toBe(`---\n${meant}\n---\n`);
  });

  it('says where it cannot be read', () => {
    const { head } = splitHead('---\ntitle: A\n  b: [c\n---\n', 'a.md');
    expect(head.readable).toBe(false);
    expect(head.flaw?.line).toBeGreaterThan(1);
  });
});
