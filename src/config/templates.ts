import { fileURLToPath } from 'node:url';
import { templates } from '../templates/index.ts';
import type { RegisteredTemplate } from './session.ts';

/** The theme's own templates with the paths of their files. */
export function registerTemplates(): RegisteredTemplate[] {
  return templates.map((outline) => {
    const file = (name: string) =>
      fileURLToPath(new URL(`../templates/${outline.name}/${name}`, import.meta.url));
    return {
      ...outline,
      files: {
        outline: file('outline.ts'),
        schema: file('schema.ts'),
        scaffold: file('scaffold.md'),
        layout: file('Layout.astro'),
      },
    };
  });
}
