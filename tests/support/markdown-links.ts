import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** The text of each Markdown file of a repository, by its path. */
export type MarkdownFiles = Readonly<Record<string, string>>;

/**
 * What is wrong with the links and pictures of Markdown files: those that lead to no file of the repository or to no
 * heading, and those to other sites that are no `https` address. Other sites are not asked.
 */
export function brokenLinks(texts: MarkdownFiles, files: readonly string[]): string[] {
	const trees = Object.entries(texts).map(([file, text]) => ({ file, tree: fromMarkdown(text) }));
	const anchors = new Map(trees.map(({ file, tree }) => [file, anchorsOf(tree)]));
	const folders = new Set(files.flatMap(foldersOf));
	const whatIsWrong = (from: string, url: string): string | null => {
		if (/^[a-z][a-z\d+.-]*:/i.test(url)) return isAddress(url) ? null : 'is no https address';
		const [path = '', anchor] = url.split('#');
		const to = path === '' ? from : posix.join(posix.dirname(from), decodeURI(path)).replace(/\/$/, '');
		if (!files.includes(to) && !folders.has(to)) return 'leads to no file';
		if (anchor === undefined || anchors.get(to)?.has(decodeURIComponent(anchor)) === true) return null;
		return 'leads to no heading';
	};
	return trees.flatMap(({ file, tree }) =>
		urlsOf(tree).flatMap((url) => {
			const wrong = whatIsWrong(file, url);
			return wrong === null ? [] : [`${file}: ${url} ${wrong}`];
		}),
	);
}

/** Where the links, pictures and definitions of a text lead to, those in HTML as well. */
export function urlsOf(tree: Nodes): string[] {
	const urls: string[] = [];
	visit(tree, (node) => {
		if (node.type === 'link' || node.type === 'image' || node.type === 'definition') urls.push(node.url);
		if (node.type === 'html')
			urls.push(...[...node.value.matchAll(/\b(?:src|srcset|href)="([^"]*)"/g)].map(([, url = '']) => url));
	});
	return urls;
}

/** The anchors that GitHub gives to the headings of a text. */
function anchorsOf(tree: Nodes): Set<string> {
	const slugger = new GithubSlugger();
	const anchors = new Set<string>();
	visit(tree, 'heading', (heading) => {
		anchors.add(slugger.slug(wordsOf(heading)));
	});
	return anchors;
}

function wordsOf(heading: Heading): string {
	let words = '';
	visit(heading, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
	});
	return words;
}

function isAddress(url: string): boolean {
	return /^https:\/\/[^\s/]+\.[^\s/]+/.test(url) && URL.canParse(url);
}

function foldersOf(file: string): string[] {
	const folder = posix.dirname(file);
	return folder === '.' ? ['.'] : [folder, ...foldersOf(folder)];
}
