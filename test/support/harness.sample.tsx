import { renderToString } from 'preact-render-to-string';

/** The smallest page there is, for the harness to prove that it understands TSX. */
export const rendered = (text: string): string => renderToString(<p lang="en">{text}</p>);
