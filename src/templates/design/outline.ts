import type { Outline } from '../contract.ts';

export const outline = {
  name: 'design',
  collection: 'designs',
  label: 'Design',
  plural: 'Designs',
  description: 'A whole system, from its requirements to its operation.',
  mark: '<circle cx="8" cy="8" r="4.4"/><path d="M8 .6v14.8M.6 8h14.8"/>',
  facts: ['Scale', 'Latency', 'Consistency', 'Availability', 'Read:Write ratio'],
  sections: [
    {
      title: 'Problem Statement & Constraints',
      aliases: ['Problem Statement', 'Problem and Constraints', 'Problem & Constraints'],
      required: true,
      about: 'The problem in one paragraph, who has it, and what is out of scope.',
      sections: [
        {
          title: 'Functional Requirements',
          required: false,
          about: 'What the system must do, in testable sentences.',
        },
        {
          title: 'Non-Functional Requirements',
          required: false,
          about:
            'Scale, latency, consistency, availability, workload and other constraints, as labelled bullets with numbers.',
        },
      ],
    },
    {
      title: 'High-Level Architecture',
      aliases: ['Architecture', 'High Level Architecture'],
      required: true,
      about: 'A diagram, and what each component is responsible for.',
    },
    {
      title: 'Data Design',
      aliases: ['Data Model', 'Data'],
      required: true,
      about: 'Stores, keys, retention, and one sample schema or key format.',
      sections: [
        {
          title: 'Sample Schema / Key Format',
          aliases: ['Sample Schema', 'Key Format', 'Schema'],
          required: false,
          about: 'A table definition, a key or a document, exactly as it is stored.',
        },
      ],
    },
    {
      title: 'Deep Dive & Trade-offs',
      aliases: ['Deep Dive', 'Trade-offs', 'Deep Dive and Trade-offs'],
      required: true,
      about: 'How the hard parts work, what you chose, what it costs and what you rejected.',
    },
    {
      title: 'Operational Excellence',
      aliases: ['Operations'],
      required: true,
      about: 'Indicators and objectives, alerts, degradation, releases, rollback and failover.',
    },
  ],
} as const satisfies Outline;
