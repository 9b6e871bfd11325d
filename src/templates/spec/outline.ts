import type { Outline } from '../contract.ts';

export const outline = {
  name: 'spec',
  collection: 'specs',
  label: 'Spec',
  plural: 'Specs',
  description: 'What a system must do, and how to tell whether it does.',
  mark: '<path d="M8 1.6v12.8M1.2 14.4h13.6"/>',
  facts: [],
  numbered: true,
  sections: [
    {
      title: 'Problem & Goals',
      aliases: ['Problem', 'Goals', 'Problem Statement', 'Problem Statement & Goals', 'Overview'],
      required: true,
      about: 'The pain, the few goals that address it, and what is deliberately left out.',
    },
    {
      title: 'Requirements',
      aliases: ['Functional & Non-Functional Requirements', 'Requirements & Constraints'],
      required: true,
      about: 'Functions, measurable objectives, and the rules to comply with.',
    },
    {
      title: 'High-level Architecture',
      aliases: ['Architecture', 'Architecture Overview', 'System Architecture'],
      required: true,
      about: 'The subsystems and how they are connected, in a diagram and a few sentences.',
    },
    {
      title: 'Core Components',
      aliases: ['Components', 'Key Components', 'Component Design'],
      required: true,
      about:
        'For each part: its responsibility, inputs and outputs, how it scales, and how it fails.',
    },
    {
      title: 'Data Model',
      aliases: ['Data Models', 'Data Design', 'Schema', 'Data'],
      required: true,
      about: 'Entities and their relations, sample records, indexes and partitions.',
    },
    {
      title: 'API/Interfaces',
      aliases: ['API', 'APIs', 'Interfaces', 'API Design', 'APIs & Interfaces'],
      required: true,
      about: 'What callers send and receive, contracts between parts, and how versions coexist.',
    },
    {
      title: 'Workflows & Sequences',
      aliases: ['Workflows', 'Sequences', 'Workflow', 'Data Flow'],
      required: true,
      about: 'A normal request step by step, then errors, retries and repeated requests.',
    },
    {
      title: 'Scaling & Performance',
      aliases: ['Scaling', 'Scalability', 'Performance', 'Scalability & Performance'],
      required: true,
      about: 'Which resource runs out first, what is cached, and how load is shed.',
    },
    {
      title: 'Reliability, Safety, and Observability',
      aliases: [
        'Reliability',
        'Reliability & Observability',
        'Reliability & Safety',
        'Observability',
        'Monitoring & Observability',
      ],
      required: true,
      about: 'What fails together, what limits the damage, and how you find out.',
    },
    {
      title: 'Security',
      aliases: ['Security & Privacy', 'Security & Compliance', 'Security Considerations'],
      required: true,
      about: 'Who may do what, how keys and data are protected, and which attacks you considered.',
    },
    {
      title: 'Trade-offs & Alternatives',
      aliases: ['Trade-offs', 'Alternatives', 'Alternatives Considered'],
      required: true,
      about: 'The choices that matter, what they cost, and what you rejected and why.',
    },
    {
      title: 'Deployment & Operations',
      aliases: ['Deployment', 'Operations', 'Rollout', 'Deployment & Rollout'],
      required: true,
      about: 'Environments, rollout, migrations, and recovery with its RTO and RPO.',
    },
    {
      title: 'Open Questions & Next Steps',
      aliases: ['Open Questions', 'Next Steps', 'Future Work'],
      required: true,
      about: 'What is not known yet, who will find out, and what is built first.',
    },
    {
      title: 'Acceptance criteria',
      aliases: ['Definition of Done'],
      required: true,
      numbered: false,
      about: 'Criteria that are either met, with a link to the evidence, or open.',
    },
  ],
} as const satisfies Outline;
