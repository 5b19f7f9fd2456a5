import type * as Obsidian from 'obsidian';
import { parse, stringify } from 'yaml';
import { frontmatterBlock } from '../../../src/frontmatter/frontmatter-block';

/**
 * Single forward slashes, none at the ends; ordinary spaces; composed characters (NFC). As in the app, '' becomes '/'.
 */
export function normalizePath(path: string): string {
	const tidy = path
		.replace(/[\\/]+/g, '/')
		.replace(/^\/|\/$/g, '')
		.replace(/[\u00A0\u202F]/g, ' ')
		.normalize('NFC');
	return tidy === '' ? '/' : tidy;
}

/** Dates stay strings, as in the app. Malformed YAML throws. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml) as unknown;
}

export function stringifyYaml(obj: unknown): string {
	return stringify(obj);
}

/** Calls `cb` once: `timeout` milliseconds after the last call (`resetTimer`), or after the first one. */
export function debounce<T extends unknown[], V>(
	cb: (...args: [...T]) => V,
	timeout = 0,
	resetTimer = false,
): Obsidian.Debouncer<T, V> {
	let timer: number | null = null;
	let lastArgs: [...T] | null = null;
	const run = (): V | void => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
		const args = lastArgs;
		lastArgs = null;
		if (args) return cb(...args);
	};
	const debouncer = ((...args: [...T]) => {
		lastArgs = args;
		if (timer !== null && resetTimer) window.clearTimeout(timer);
		if (timer === null || resetTimer) timer = window.setTimeout(run, timeout);
		return debouncer;
	}) as Obsidian.Debouncer<T, V>;
	debouncer.run = run;
	debouncer.cancel = () => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
		lastArgs = null;
		return debouncer;
	};
	return debouncer;
}

/** The offsets of a note's frontmatter. */
export function getFrontMatterInfo(content: string): Obsidian.FrontMatterInfo {
	const block = frontmatterBlock(content);
	if (block === null) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const frontmatter = content.slice(block.yamlStart, block.yamlEnd).replace(/(?:\r\n?|\n)$/, '');
	const lineEnd = /^[ \t]*(?:\r\n?|\n)?/.exec(content.slice(block.end))?.[0] ?? '';
	return {
		exists: true,
		frontmatter,
		from: block.yamlStart,
		to: block.yamlStart + frontmatter.length,
		contentStart: block.end + lineEnd.length,
	};
}
