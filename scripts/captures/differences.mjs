import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';

/**
 * How many captures the two folders hold together, and a line for each difference: the capture, the place in it, and
 * what each folder says.
 *
 * @throws Error with a sentence for the user, if a folder has no captures or a capture cannot be read
 */
export async function differencesOfCaptures(one, other) {
	const [ours, theirs] = [await readCaptures(one), await readCaptures(other)];
	const names = namesOf(one, other);
	const files = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
	return { count: files.length, differences: files.flatMap((file) => differencesIn(file, ours, theirs, names)) };
}

/** What the folders are called: by their own names, or by their whole paths where these are the same. */
function namesOf(one, other) {
	const short = [basename(resolve(one)), basename(resolve(other))];
	return short[0] === short[1] ? [one, other] : short;
}

function differencesIn(file, ours, theirs, names) {
	const name = file.replace(/\.json$/, '').replace(/^notes\//, '');
	const lacking = [ours, theirs].findIndex((captures) => !captures.has(file));
	if (lacking >= 0) return [`${name}: missing in ${names[lacking]}`];
	return [...differing(ours.get(file), theirs.get(file), '')].map(
		({ place, said }) => `${name}: ${place} ${said(names)}`,
	);
}

/** The innermost places at which two values differ, with what to say of each. */
function* differing(a, b, place) {
	if (Object.is(a, b)) return;
	if (isListOfWords(a) && isListOfWords(b)) yield* differingLists(a, b, place);
	else if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
		yield {
			place: place || 'all of it',
			said: ([one, other]) => `is ${shown(a)} in ${one}, ${shown(b)} in ${other}`,
		};
	else
		for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
			yield* differing(
				a[key],
				b[key],
				Array.isArray(a) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`,
			);
}

/** Lists of events differ by what is in one alone, or else by their order: its first difference, because all follow it. */
function* differingLists(a, b, place) {
	const left = [...b];
	const onlyInA = a.filter((word) => !left.includes(word) || left.splice(left.indexOf(word), 1).length === 0);
	for (const word of onlyInA) yield { place, said: ([one]) => `has ${shown(word)} in ${one} only` };
	for (const word of left) yield { place, said: ([, other]) => `has ${shown(word)} in ${other} only` };
	if (onlyInA.length > 0 || left.length > 0) return;
	const at = a.findIndex((word, index) => word !== b[index]);
	if (at >= 0)
		yield {
			place: `${place}[${at}]`,
			said: ([one, other]) =>
				`is ${shown(a[at])} in ${one}, ${shown(b[at])} in ${other}, and the same in another order`,
		};
}

function isListOfWords(value) {
	return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string');
}

function isObject(value) {
	return typeof value === 'object' && value !== null;
}

/** A value in a line; long ones are cut. */
function shown(value) {
	if (value === undefined) return 'absent';
	const text = JSON.stringify(value);
	return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

async function readCaptures(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
	if (files.length === 0) throw new Error(`There are no captures in ${folder}: \`npm run test:app\` writes them.`);
	return new Map(await Promise.all(files.map(({ parentPath, name }) => readCapture(folder, join(parentPath, name)))));
}

async function readCapture(folder, file) {
	try {
		return [relative(folder, file).split(sep).join('/'), JSON.parse(await readFile(file, 'utf8'))];
	} catch {
		throw new Error(`${file} is no capture: it is no JSON. Let \`npm run test:app\` write it again.`);
	}
}
