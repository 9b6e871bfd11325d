import { describe, expect, it } from 'vitest';
import { namedTemplates } from '../../../src/config/kinds.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { registerTemplates } from '../../../src/config/templates.ts';
import type { RegisteredTemplate } from '../../../src/config/session.ts';

const templates = registerTemplates([], '/nowhere');
const [first] = templates as [RegisteredTemplate];
const postmortem = { ...first, name: 'postmortem', label: 'Post-mortem', custom: true };

function named(options: object, all = templates) {
  const found = namedTemplates(all, parseOptions({ title: 'Blog', ...options }));
  return Object.fromEntries(
    found.map(({ name, label, plural, description }) => [name, [label, plural, description]]),
  );
}

describe('the kinds of a blog', () => {
  it('are named in its language', () => {
    expect(named({})['design']?.slice(0, 2)).toEqual(['Design', 'Designs']);
    expect(named({ lang: 'de-AT' })['design']?.slice(0, 2)).toEqual(['Entwurf', 'Entwürfe']);
    expect(named({ lang: 'ar' })['note']?.[1]).toBe('الملاحظات الدراسية');
    expect(named({ lang: 'ga' })['spec']?.[1]).toBe('Specs');
  });

  it('are named by the owner before that, each text for itself', () => {
    const kinds = { design: { plural: 'Baupläne' }, note: { description: 'Gelesen.' } };
    const { design, note } = named({ lang: 'de', kinds });
    expect(design?.slice(0, 2)).toEqual(['Entwurf', 'Baupläne']);
    expect(note).toEqual(['Lernnotiz', 'Lernnotizen', 'Gelesen.']);
  });

  it('keep the names of a custom template, unless the owner gives others', () => {
    const all = [...templates, postmortem];
    expect(named({ lang: 'de' }, all)['postmortem']?.[0]).toBe('Post-mortem');
    const kinds = { postmortem: { label: 'Nachlese' } };
    expect(named({ lang: 'de', kinds }, all)['postmortem']?.[0]).toBe('Nachlese');
  });

  it('are those that templates have', () => {
    const kinds = { designs: { label: 'A' }, recipe: { label: 'B' } };
    expect(() => named({ kinds })).toThrowErrorMatchingInlineSnapshot(`
      [OptionsError: The options of tradeoff({ … }) have 2 problems:
        - \`kinds.designs\` does not name a template. Did you mean \`design\`? The templates of this blog are \`design\`, \`spec\`, \`note\`, \`deep-dive\`.
        - \`kinds.recipe\` does not name a template. The templates of this blog are \`design\`, \`spec\`, \`note\`, \`deep-dive\`.]
    `);
  });

  it('have their own path, in any script', () => {
    const kinds = { design: { path: 'entwürfe' }, spec: { path: 'designs' } };
    const found = namedTemplates(templates, parseOptions({ title: 'Blog', kinds }));
    expect(found.map(({ path }) => path)).toEqual(['entwürfe', 'designs', 'notes', 'deep-dives']);
  });

  it('have a path that nothing else has', () => {
    const kinds = { design: { path: 'notes' }, spec: { path: 'archive' }, note: { path: 'a' } };
    const twice = { ...kinds, 'deep-dive': { path: 'a' } };
    expect(() => named({ kinds: twice })).toThrowErrorMatchingInlineSnapshot(`
      [OptionsError: The options of tradeoff({ … }) have 3 problems:
        - \`kinds.spec.path\` is 'archive', which is the path of a page or file of the theme. Write another.
        - \`kinds.note.path\` is 'a', which is the path of the posts of the template \`deep-dive\`. Write another.
        - \`kinds.deep-dive.path\` is 'a', which is the path of the posts of the template \`note\`. Write another.]
    `);
  });

  it('have one part of a URL as their path', () => {
    const kinds = {
      design: { path: 'my designs' },
      spec: { path: 'a/b' },
      note: { path: '[x]' },
      'deep-dive': { path: 7 },
    };
    expect(() => named({ kinds })).toThrowErrorMatchingInlineSnapshot(`
      [OptionsError: The options of tradeoff({ … }) have 4 problems:
        - \`kinds.design.path\` is 'my designs'. Write one part of a URL, such as \`my-designs\`: without spaces, slashes, \`?\`, \`#\` and \`%\`, of at most 251 bytes.
        - \`kinds.spec.path\` is 'a/b'. Write one part of a URL, such as \`a-b\`: without spaces, slashes, \`?\`, \`#\` and \`%\`, of at most 251 bytes.
        - \`kinds.note.path\` is '[x]'. Write one part of a URL, such as 'blueprints', without brackets, \`*\` and \`:\`.
        - \`kinds['deep-dive'].path\` is 7. Write one part of a URL, such as 'blueprints'.]
    `);
  });

  it('have texts', () => {
    const kinds = { design: { label: '', plurals: 'Designs' } };
    expect(() => named({ kinds })).toThrowErrorMatchingInlineSnapshot(`
      [OptionsError: The options of tradeoff({ … }) have 2 problems:
        - \`kinds.design.label\` is ''. Write the name of one post, such as 'Blueprint'.
        - Unknown option \`kinds.design.plurals\`. Did you mean \`kinds.design.plural\`?]
    `);
  });
});
