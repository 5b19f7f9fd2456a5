import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages in a bundle, as one comment that ends it. They ask that each copy carries them, and
 * users get the bundle alone. esbuild's own `legalComments` finds only comments in the code, and these packages keep
 * theirs in a file.
 *
 * @param {{ inputs: Record<string, { bytesInOutput: number }> }} output the bundle, as esbuild's metafile describes it
 * @returns {string} packages with the same licence text share it; in the order of their names
 * @throws {Error} where a package has no file with its licence
 */
export function noticesOf(output) {
	const packages = Object.entries(output.inputs)
		.filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes('node_modules/'))
		.map(([file]) => folderOfPackage(file));
	const namesByText = new Map();
	for (const folder of [...new Set(packages)].sort()) {
		const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
		const text = licenceIn(folder, name);
		namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`]);
	}
	const notices = [...namesByText].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
	return notices.length === 0
		? ''
		: `/*! This file contains these packages:\n\n${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n*/\n`;
}

function folderOfPackage(file) {
	const start = file.lastIndexOf('node_modules/') + 'node_modules/'.length;
	const parts = file.slice(start).split('/');
	return file.slice(0, start) + parts.slice(0, parts[0].startsWith('@') ? 2 : 1).join('/');
}

function licenceIn(folder, name) {
	const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(one));
	if (file === undefined)
		throw new Error(`The package ${name} has no licence file, so the bundle may not contain it.`);
	// A star and a slash would end the comment.
	return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').replaceAll('*/', '* /').trim();
}
