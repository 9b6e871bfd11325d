import { demoBuilds } from '../builds/paths.ts';
import { describePage } from './page-suite.ts';
import { furtherPosts, useDemo } from './site.ts';

const site = useDemo();

for (const page of furtherPosts(demoBuilds.repo.dist)) describePage(site, page);
