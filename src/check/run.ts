import type { BlogRule, CheckedBlog, CheckedPost, Finding, Found, PostRule } from './contract.ts';
import { blogRules, postRules } from './rules/index.ts';

/** What the rules find in one post, in the order of its lines. */
export function checkPost(post: CheckedPost, file: string): Finding[] {
  return postRules
    .flatMap((rule) => rule.find(post).map((found) => finding(rule, { ...found, file })))
    .sort((a, b) => a.line - b.line);
}

/** What the rules that compare posts find in a blog. */
export function checkBlog(blog: CheckedBlog): Finding[] {
  return blogRules.flatMap((rule) => rule.find(blog).map((found) => finding(rule, found)));
}

function finding(rule: PostRule | BlogRule, found: Found & { file: string }): Finding {
  const { code, severity } = rule;
  const { file, line, message, fix = rule.fix, edits } = found;
  return { code, severity, file, line, message, fix, ...(edits && { edits }) };
}
