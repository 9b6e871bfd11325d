import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: 'https://tradeoff.example',
  integrations: [
    tradeoff({
      title: 'Tradeoff',
      description: 'System designs with the reasoning left in.',
      author: 'The Tradeoff project',
      home: {
        heading: 'System designs with the reasoning left in',
        text: 'How systems are put together, what each choice costs, and what would change the decision. Every number is shown with its working.',
      },
      tagIntros: {
        postgresql: 'What the designs here ask of one relational database, and where it stops.',
        caching: 'Keeping a copy closer to the reader, and knowing how old it may be.',
      },
      // German has one guide; its lists name the English posts, with their language.
      locales: {
        en: {},
        de: {
          description: 'Systementwürfe, deren Begründung noch dabei ist.',
          home: {
            heading: 'Systementwürfe, deren Begründung noch dabei ist',
            text: 'Wie Systeme aufgebaut sind, was jede Entscheidung kostet und was sie ändern würde. Jede Zahl steht mit ihrer Rechnung da.',
          },
          kinds: {
            guide: {
              label: 'Anleitung',
              plural: 'Anleitungen',
              description: 'Wie man eine Sache mit diesem Theme macht.',
            },
          },
          footer: { licence: 'Text CC BY 4.0, Code MIT.' },
        },
      },
      untranslated: 'list',
      templates: ['./src/custom-templates/guide'],
      // The manual has its own list and feed.
      mainCollections: ['designs', 'specs', 'notes', 'deep-dives'],
      // The demo has a few posts on many subjects.
      check: { rules: { 'tag-single': 'off' } },
      footer: { licence: 'Text CC BY 4.0, code MIT.' },
    }),
  ],
});
