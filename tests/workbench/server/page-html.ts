import process from 'node:process';
import type { GivenPlugin } from './other-plugin-files';

/**
 * What the page may do: connect to its own server alone, and run scripts of that server; no text is evaluated, no frame
 * opened, and no image loaded from elsewhere. CodeMirror and the plugin's own positions need inline styles. Some
 * plugins of others start a worker from text of their own, which may connect to no other server either, and in the demo
 * some of them evaluate text.
 */
export function securityPolicy({
	mayEvaluate,
	hasOthers,
}: {
	readonly mayEvaluate: boolean;
	readonly hasOthers: boolean;
}): string {
	return [
		"default-src 'none'",
		`script-src 'self'${mayEvaluate ? " 'unsafe-eval'" : ''}`,
		"style-src 'self' 'unsafe-inline'",
		"connect-src 'self'",
		"img-src 'self' data:",
		`worker-src ${hasOthers ? 'blob:' : "'none'"}`,
		"frame-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}

/**
 * The page's HTML, with the styles of the plugins. The token is our own random bytes in hexadecimal, so it needs no
 * escaping.
 */
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
