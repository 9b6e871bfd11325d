/** Style of the panel, which is dark in both schemes, as the rest of Astro's toolbar is. */
export const style = `
  section { display: flex; flex-direction: column; min-height: 0; }
  .head { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; }
  h2 { margin: 0; font-size: 18px; font-weight: 600; color: #fff; }
  .head p { overflow-wrap: anywhere; margin: 0; font-size: 13px; }
  [role='tablist'] { display: flex; gap: 4px; margin-block: 12px; border-block-end: 1px solid #343841; }
  button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; text-align: start; }
  button:focus-visible, a:focus-visible, [role='tabpanel']:focus-visible { outline: 2px solid #9db8ff; outline-offset: -2px; }
  [role='tab'] { padding: 8px 12px; border-block-end: 2px solid transparent; }
  [role='tab'][aria-selected='true'] { color: #fff; border-color: #9db8ff; }
  [role='tabpanel'] { overflow: auto; min-height: 0; }
  dl { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 12px; font-size: 13px; }
  dl div { display: flex; gap: 6px; }
  dt { color: #bfc1c9; }
  dd { margin: 0; color: #fff; }
  details, .none { font-size: 13px; margin: 0 0 12px; }
  summary { cursor: pointer; }
  a { color: #9db8ff; }
  ul { list-style: none; margin: 0; padding: 0; }
  details ul { padding: 4px 0 0 16px; }
  .findings li { border-block-start: 1px solid #343841; }
  .findings button { display: block; width: 100%; padding: 10px 8px; font-size: 14px; line-height: 1.45; }
  .findings button:hover { background: #1f232c; }
  .findings span { display: block; }
  .place { font-size: 12px; color: #bfc1c9; }
  .message { color: #fff; }
  b { font-weight: 600; }
  .error b { color: #ff9a8f; }
  .warning b { color: #f0b849; }
  .info b { color: #9db8ff; }
  code { font-family: ui-monospace, monospace; font-size: 0.92em; color: #e6e7ea; }
`;
