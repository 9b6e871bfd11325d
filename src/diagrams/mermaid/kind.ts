/** Maps mermaid's names of renderers to kinds of diagram. */
const kinds: Readonly<Record<string, string>> = {
  'flowchart-elk': 'flowchart',
  'flowchart-v2': 'flowchart',
  classDiagram: 'class',
  railroadAbnf: 'railroad',
  railroadEbnf: 'railroad',
  railroadPeg: 'railroad',
  stateDiagram: 'state',
};

export function kindOf(type: string): string {
  return kinds[type] ?? type;
}
