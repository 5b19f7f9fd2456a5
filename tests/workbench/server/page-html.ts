import process from 'node:process';
import type { GivenPlugin } from './other-plugin-files';

/**
 * The page may connect to its own server alone. `unsafe-eval` lets it load `main.js` as the app does, through `new Function`.
 * CodeMirror and the plugin's own positions need inline styles. Some plugins start a worker from text of their own; it may connect to
 * no other server either.
 */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self' 'unsafe-eval'",
	"style-src 'self' 'unsafe-inline'",
	"connect-src 'self'",
	"img-src 'self' data:",
	'worker-src blob:',
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** The page's HTML, with the styles of the plugins. The token is our own random bytes in hexadecimal, so it needs no escaping. */
export function pageHtml(token: string, vault: string, plugins: readonly GivenPlugin[]): string {
	const asset = (name: string): string => `/${name}?token=${token}`;
	const styles = ['plugin/styles.css', ...plugins.map((_, index) => `others/${index}/styles.css`)];
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="vault" content="${escaped(vault)}">
<meta name="platform" content="${process.platform}">
<title>${escaped(vault)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${asset('page.css')}">
${styles.map((name) => `<link rel="stylesheet" href="${asset(name)}">`).join('\n')}
<script src="${asset('page.js')}" defer></script>
</head>
<body class="theme-light"></body>
</html>
`;
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
