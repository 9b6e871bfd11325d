import type { Outline } from '../contract.ts';

export const outline = {
  name: 'deep-dive',
  collection: 'deep-dives',
  label: 'Deep dive',
  plural: 'Deep dives',
  description: 'One idea taken apart: how it works, what it costs, where it is used.',
  mark: '<path d="M2 2h12M8 2v12M4.2 10.2 8 14l3.8-3.8"/>',
  facts: [],
  sections: [
    {
      title: 'Introduction',
      aliases: ['Overview', 'Background', 'Intro'],
      required: true,
      about: 'What it is, why it matters, and what a reader will know by the end.',
    },
    {
      title: 'Problem Statement',
      aliases: ['Problem', 'The Problem'],
      required: true,
      about: 'What goes wrong without it.',
      sections: [
        {
          title: 'Key Challenges',
          aliases: ['Challenges'],
          required: false,
          about: 'What makes the problem hard.',
        },
        {
          title: 'Success Criteria',
          aliases: ['Goals'],
          required: false,
          about: 'How to tell that the problem is solved.',
        },
      ],
    },
    {
      title: 'Requirements',
      aliases: ['System Requirements'],
      required: true,
      about: 'What any solution has to provide, with numbers.',
      sections: [
        {
          title: 'Functional Requirements',
          aliases: ['Functional'],
          required: false,
          about: 'What it must do.',
        },
        {
          title: 'Non-Functional Requirements',
          aliases: ['Non-Functional', 'Quality Attributes'],
          required: false,
          about: 'How well it must do that.',
          sections: [
            {
              title: 'Performance',
              required: false,
              about: 'Latency, throughput and concurrency.',
            },
            {
              title: 'Scalability',
              required: false,
              about: 'What must be able to grow, and how far.',
            },
            {
              title: 'Reliability',
              aliases: ['Availability'],
              required: false,
              about: 'How often it may fail, and what must survive.',
            },
            {
              title: 'Security',
              required: false,
              about: 'Who may do what, and what must stay secret.',
            },
          ],
        },
      ],
    },
    {
      title: 'High-Level Architecture',
      aliases: ['Architecture', 'System Architecture', 'High-Level Design'],
      required: true,
      about: 'A diagram of the parts and what passes between them.',
      sections: [
        {
          title: 'Architecture Overview',
          aliases: ['Overview'],
          required: false,
          about: 'The diagram in words.',
        },
      ],
    },
    {
      title: 'Core Components',
      aliases: ['Components', 'Key Components'],
      required: true,
      about: 'Each part under a heading: purpose, responsibilities, technology, features.',
    },
    {
      title: 'Design Decisions',
      aliases: ['Decisions', 'Key Decisions', 'Key Design Decisions'],
      required: true,
      about: 'Each decision with its context, the options, the choice and its consequences.',
    },
    {
      title: 'Data Flow',
      aliases: ['Data Flows', 'Workflows'],
      required: true,
      about: 'The path of a write and of a read, step by step.',
      sections: [
        {
          title: 'Write Path',
          aliases: ['Writes', 'Write Flow'],
          required: false,
          about: 'From a request to durable data.',
        },
        {
          title: 'Read Path',
          aliases: ['Reads', 'Read Flow'],
          required: false,
          about: 'From a question to its answer.',
        },
        {
          title: 'Data Model',
          aliases: ['Data Models', 'Schema'],
          required: false,
          about: 'The structures that the two paths share.',
        },
      ],
    },
    {
      title: 'Scalability Considerations',
      aliases: ['Scalability', 'Scaling', 'Scaling Considerations'],
      required: true,
      about: 'What to do when one machine is not enough, and what that breaks.',
      sections: [
        {
          title: 'Horizontal Scaling',
          required: false,
          about: 'More machines: what can be divided.',
        },
        {
          title: 'Vertical Scaling',
          required: false,
          about: 'Larger machines: how far that goes.',
        },
        {
          title: 'Caching Strategy',
          aliases: ['Caching'],
          required: false,
          about: 'What is cached where, and how it is invalidated.',
        },
        {
          title: 'Database Sharding',
          aliases: ['Sharding', 'Partitioning'],
          required: false,
          about: 'The key that divides the data, and why it was chosen.',
        },
        {
          title: 'Load Balancing',
          required: false,
          about: 'What decides where a request goes, and by which rule.',
        },
      ],
    },
    {
      title: 'Implementation Details',
      aliases: ['Implementation'],
      required: true,
      about: 'The technology, code and configuration that someone would need to build it.',
      sections: [
        {
          title: 'Technology Stack',
          aliases: ['Tech Stack', 'Technologies'],
          required: false,
          about: 'What is used for each part, and why.',
        },
        {
          title: 'Code Example',
          aliases: ['Code Examples', 'Code'],
          required: false,
          about: 'The smallest code that shows the idea.',
        },
        {
          title: 'Configuration Management',
          aliases: ['Configuration'],
          required: false,
          about: 'The settings that change its behaviour.',
        },
      ],
    },
    {
      title: 'Trade-offs',
      aliases: ['Trade-offs & Alternatives', 'Trade-off Analysis'],
      required: true,
      about: 'For each: what you gain, what it costs, and why that is acceptable.',
    },
    {
      title: 'Best Practices',
      aliases: ['Practices', 'Recommendations'],
      required: true,
      about: 'Advice for those who build, release, monitor and secure it.',
      sections: [
        { title: 'Development', required: false, about: 'During development.' },
        { title: 'Deployment', required: false, about: 'During deployment.' },
        {
          title: 'Monitoring and Maintenance',
          aliases: ['Monitoring', 'Maintenance'],
          required: false,
          about: 'While it runs.',
          sections: [
            {
              title: 'Key Metrics to Monitor',
              aliases: ['Key Metrics', 'Metrics'],
              required: false,
              about: 'What is normal, and what triggers an alert.',
            },
            {
              title: 'Logging Strategy',
              aliases: ['Logging'],
              required: false,
              about: 'What is logged, where it goes, and how long it is kept.',
            },
          ],
        },
        { title: 'Security', required: false, about: 'How to protect it against attackers.' },
      ],
    },
    {
      title: 'Real-World Examples',
      aliases: ['Examples', 'Case Studies', 'Real-World Applications'],
      required: true,
      about: 'Who uses it, at what scale, and what they learned.',
    },
    {
      title: 'Common Pitfalls',
      aliases: ['Pitfalls', 'Common Mistakes'],
      required: false,
      about: 'Each with the problem and its solution.',
    },
    {
      title: 'Interactive Elements',
      aliases: ['Interactive', 'Try It', 'Demo'],
      required: false,
      about: 'Something to try: a calculator, a simulation, an embedded demo.',
    },
    {
      title: 'Conclusion',
      aliases: ['Summary', 'Closing Thoughts'],
      required: true,
      about: 'When to use it, when not to, and what to remember.',
      sections: [
        {
          title: 'Key Takeaways',
          aliases: ['Takeaways'],
          required: false,
          about: 'The sentences worth remembering.',
        },
      ],
    },
    {
      title: 'References',
      aliases: ['Sources', 'Bibliography'],
      required: false,
      about: 'What the text relies on.',
    },
    {
      title: 'Further Reading',
      aliases: ['Read More', 'Related Reading'],
      required: false,
      about: 'Where to go from here.',
    },
  ],
} as const satisfies Outline;
