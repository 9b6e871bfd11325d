/** Ratios of the builds of another theme to those of a bare Astro site, over posts like ours, on two cores. */
export interface Peer {
  name: string;
  /** 100 posts, cold. */
  hundred: number;
  /** 1,000 posts, cold. */
  thousand: number;
  /** 1,000 posts, nothing changed. */
  warm: number;
  /** Peak memory of 1,000 posts. */
  memory: number;
}

/** None of them draws diagrams. AstroPaper and Cactus without their social images. */
export const peers: readonly Peer[] = [
  { name: 'PaperMod 7 (Hugo)', hundred: 0.35, thousand: 0.76, warm: 1.6, memory: 0.65 },
  { name: 'Starlight 0.42', hundred: 1.86, thousand: 2.2, warm: 2.6, memory: 2.1 },
  { name: 'Cactus 8.2', hundred: 2.3, thousand: 2.8, warm: 3.0, memory: 2.2 },
  { name: 'AstroPaper 5.5', hundred: 3.4, thousand: 6.1, warm: 15, memory: 1.3 },
];
