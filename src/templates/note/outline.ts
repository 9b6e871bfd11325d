import type { Outline } from '../contract.ts';

export const outline = {
  name: 'note',
  collection: 'notes',
  article: 'BlogPosting',
  label: 'Study note',
  plural: 'Study notes',
  description: 'One problem worked through, with questions to test what you remember.',
  mark: '<circle cx="8" cy="8" r="6.4"/><circle cx="8" cy="8" r="3"/>',
  facts: [],
  sections: [
    {
      title: 'Summary',
      aliases: ['Overview', 'TL;DR', 'Introduction'],
      required: true,
      about: 'The problem and the decisions that shape the answer, in one paragraph.',
    },
    {
      title: 'Problem Statement',
      aliases: ['Problem', 'The Problem', 'Requirements'],
      required: true,
      about: 'Who needs what, and which requirements rule out the obvious answer.',
    },
    {
      title: 'Scale & Constraints',
      aliases: ['Scale', 'Constraints', 'Scale Estimation', 'Capacity Estimation'],
      required: true,
      about: 'Users, traffic, data and performance, as labelled bullets with numbers.',
    },
    {
      title: 'High-Level Architecture',
      aliases: ['Architecture', 'High-Level Design', 'System Architecture'],
      required: true,
      about: 'A diagram of the parts, and the path of one request through them.',
    },
    {
      title: 'Detailed Design',
      aliases: ['Deep Dive', 'Low-Level Design', 'Design Details', 'Design'],
      required: true,
      about: 'The parts, the data and the interfaces, as far as the problem needs them.',
      sections: [
        {
          title: 'Core Components',
          aliases: ['Components', 'Key Components'],
          required: false,
          about: 'What each part, and only that part, is responsible for.',
        },
        {
          title: 'Data Models',
          aliases: ['Data Model', 'Schema', 'Data Design', 'Database Schema'],
          required: false,
          about: 'Entities, the fields that matter, and how they relate.',
        },
        {
          title: 'API Design',
          aliases: ['API', 'APIs', 'Interfaces', 'API Endpoints'],
          required: false,
          about: 'The few calls that matter, and how data flows through one of them.',
        },
      ],
    },
    {
      title: 'Trade-offs & Alternatives',
      aliases: ['Trade-offs', 'Alternatives', 'Design Decisions'],
      required: true,
      about: 'Each decision as one option against another, and why you chose it.',
    },
    {
      title: 'Scaling Strategy',
      aliases: ['Scaling', 'Scalability', 'Scaling Considerations'],
      required: false,
      about: 'What you add as load grows: nodes, shards, caches, load balancing.',
    },
    {
      title: 'Failure Handling',
      aliases: ['Failure Modes', 'Fault Tolerance', 'Reliability', 'Failures'],
      required: false,
      about: 'Single points of failure, what takes over, and what triggers an alert.',
    },
    {
      title: 'Examples / snippets',
      aliases: ['Examples', 'Snippets', 'Code', 'Code Examples', 'Example'],
      required: false,
      about: 'The algorithm or query that is clearer in code than in prose.',
    },
    {
      title: 'Quizzes',
      aliases: ['Quiz', 'Questions', 'Check Yourself'],
      required: false,
      about: 'Questions with options, the right answers and an explanation.',
    },
    {
      title: 'Learning Sources',
      aliases: ['Sources', 'References', 'Resources', 'Further Reading', 'Learning Resources'],
      required: false,
      about: 'What to read or watch next, each with a short reason.',
    },
  ],
} as const satisfies Outline;
