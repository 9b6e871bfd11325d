/** The route of posts that are not below their list. It matches every path, so it does not say what the site has. */
export const permalinkPattern = '/[...permalink]';
