import { plainText } from '../text/plain-text.ts';

/** `From → To: label`. */
function edgeLine(from: unknown, to: unknown, label: unknown): string {
  const text = plainText(label);
  return `${plainText(from)} → ${plainText(to)}${text === '' ? '' : `: ${text}`}`;
}

function valueLine(name: unknown, value: unknown): string {
  const text = plainText(value);
  return text === '' ? plainText(name) : `${plainText(name)}: ${text}`;
}

type Store = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Store {
  return typeof value === 'object' && value !== null;
}
function records(value: unknown): Store[] {
  if (value instanceof Map) return [...(value.values() as Iterable<unknown>)].filter(isRecord);
  if (Array.isArray(value)) return (value as unknown[]).filter(isRecord);
  return isRecord(value) ? Object.values(value).filter(isRecord) : [];
}

/** Methods of mermaid's stores; most stores only have some. */
function ask(db: object, question: string): unknown {
  const method: unknown = Reflect.get(db, question);
  if (typeof method !== 'function') return undefined;
  return (method as (this: object) => unknown).call(db);
}

/** Nodes and edges of the kinds that share mermaid's layouts. */
function graph(db: object): string[] {
  const data = ask(db, 'getData');
  if (!isRecord(data)) return [];
  const names = new Map<unknown, string>();
  const lines: string[] = [];
  for (const node of records(data['nodes'])) {
    const label = [node['label']].flat().map(plainText).filter(Boolean).join(' ');
    const name = plainText(node['alias']) || label || plainText(node['id']);
    names.set(node['id'], name);
    const members = ['members', 'methods', 'attributes']
      .flatMap((part) => records(node[part]).map(memberText))
      .concat(node['shape'] === 'requirementBox' ? requirementTexts(node) : [])
      .filter((text) => text !== '');
    // Dots where a state diagram begins and ends.
    const dot = /^state(Start|End)$/.exec(plainText(node['shape']))?.[1];
    if (dot !== undefined) {
      names.set(node['id'], dot.toLowerCase());
      continue;
    }
    if (/^(?:fork|join|note|noteGroup|divider)$/.test(String(node['shape'])) && label === '')
      continue;
    lines.push(members.length === 0 ? name : `${name}: ${members.join(', ')}`);
  }
  for (const edge of records(data['edges'])) {
    const name = (id: unknown) => names.get(id) ?? plainText(id);
    lines.push(
      edgeLine(
        withCount(name(edge['start']), edge['startLabelRight']),
        withCount(name(edge['end']), edge['endLabelLeft']),
        edge['label'],
      ),
    );
  }
  return lines;
}

/** What the box of a requirement, or of an element that meets one, shows below its name. */
function requirementTexts({ type, requirementId, text, risk, verifyMethod, docRef }: Store) {
  return [type, requirementId, text, risk, verifyMethod, docRef].map(plainText);
}

/** `Order (0..*)`. */
function withCount(name: string, count: unknown): string {
  const text = plainText(count);
  return text === '' ? name : `${name} (${text})`;
}

function memberText(member: Store): string {
  const text = member['text'] ?? member['id'];
  if (text !== undefined) return plainText(text).replace(/^\\/, '');
  const { type, name, keys, comment } = member;
  return [type, name, keys, comment].flat().map(plainText).filter(Boolean).join(' ');
}

function sequence(db: object): string[] {
  const actors = records(ask(db, 'getActors'));
  const names = new Map(actors.map((actor) => [actor['name'], plainText(actor['description'])]));
  const lines = [...names.values()];
  for (const message of records(ask(db, 'getMessages'))) {
    const { from, to, message: text } = message;
    const name = (id: unknown) => names.get(id) ?? plainText(id);
    const said = isRecord(text) ? '' : plainText(text);
    if (from !== undefined && to !== undefined && message['placement'] === undefined) {
      if (names.has(from)) lines.push(edgeLine(name(from), name(to), said));
    } else if (said !== '') lines.push(said);
  }
  return lines;
}

function gantt(db: object): string[] {
  return sectioned(records(ask(db, 'getTasks')), (task) => {
    const [start, end] = ['startTime', 'endTime'].map((name) => day(task[name]));
    return valueLine(task['task'], start === '' ? '' : `${start} – ${end}`);
  });
}

/** A line for each task, and for each section before its first task. */
function sectioned(tasks: readonly Store[], line: (task: Store) => string): string[] {
  return tasks.flatMap((task, index) => {
    const section = plainText(task['section']);
    return section === plainText(tasks[index - 1]?.['section'])
      ? [line(task)]
      : [section, line(task)];
  });
}

/** Mermaid reads dates in the machine's time zone. */
function day(value: unknown): string {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

function pie(db: object): string[] {
  const sections = ask(db, 'getSections');
  if (!(sections instanceof Map)) return [];
  return [...(sections as Map<unknown, unknown>)].map(([name, value]) => valueLine(name, value));
}

function c4(db: object): string[] {
  const shapes = records(ask(db, 'getC4ShapeArray'));
  const text = (value: unknown) => plainText(isRecord(value) ? value['text'] : value);
  const names = new Map(shapes.map((shape) => [shape['alias'], text(shape['label'])]));
  return [
    ...shapes.map((shape) => valueLine(text(shape['label']), text(shape['descr']))),
    ...records(ask(db, 'getRels')).map((rel) =>
      edgeLine(
        names.get(rel['from']) ?? rel['from'],
        names.get(rel['to']) ?? rel['to'],
        text(rel['label']),
      ),
    ),
  ];
}

function sankey(db: object): string[] {
  const data = ask(db, 'getGraph');
  if (!isRecord(data)) return [];
  return records(data['links']).map((link) =>
    edgeLine(link['source'], link['target'], link['value']),
  );
}

function architecture(db: object): string[] {
  const nodes = [ask(db, 'getGroups'), ask(db, 'getServices')].flatMap(records);
  const names = new Map(nodes.map((node) => [node['id'], plainText(node['title'] ?? node['id'])]));
  return [
    ...names.values(),
    ...records(ask(db, 'getEdges')).map((edge) =>
      edgeLine(
        names.get(edge['lhsId']) ?? edge['lhsId'],
        names.get(edge['rhsId']) ?? edge['rhsId'],
        edge['title'],
      ),
    ),
  ];
}

function journey(db: object): string[] {
  const kept = ask(db, 'getTasks');
  const lines = sectioned(records(kept), (task) =>
    [valueLine(task['task'], task['score']), task['people']].flat().map(plainText).join(', '),
  );
  // Mermaid appends to the same list on every call, and would then draw them twice.
  if (Array.isArray(kept)) kept.length = 0;
  return lines;
}

function gitGraph(db: object): string[] {
  const commits = records(ask(db, 'getCommits'));
  return commits.map((commit) => {
    const name = plainText(commit['message']) || plainText(commit['id']);
    const tags = [commit['tags']].flat().map(plainText).filter(Boolean);
    return [`${plainText(commit['branch'])}: ${name}`, ...tags].join(', ');
  });
}

const readers: readonly [pattern: RegExp, read: (db: object) => string[]][] = [
  [/^sequence/, sequence],
  [/^gantt/, gantt],
  [/^pie/, pie],
  [/^c4/, c4],
  [/^sankey/, sankey],
  [/^architecture/, architecture],
  [/^journey/, journey],
  [/^gitGraph/, gitGraph],
];

/**
 * Nodes and edges in words, from what mermaid's parser read; empty for kinds without a reader,
 * mostly charts. Must be called before the diagram is drawn, because layouts change the order of
 * nodes, and drawings change the words.
 */
export function readOutline({ type, db }: { type: string; db: object }): string[] {
  const read = readers.find(([pattern]) => pattern.test(type))?.[1] ?? graph;
  return read(db).filter((line) => line !== '');
}
