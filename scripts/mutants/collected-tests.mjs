import { format } from 'node:util';

/** The part of Vitest that the tests of mutated folders use: `describe`, `it` and `it.each`. All else is an error. */

let around = [];
let found = [];

/** The tests that a file declares while it loads. */
export async function collectedTests(fileName, load) {
	found = [];
	await load();
	const seen = new Map();
	return found.map(({ name, run }) => {
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		const own = times === 1 ? name : `${name} (${times})`;
		return { id: `${fileName}#${own}`, name: own, fileName, run, took: 0 };
	});
}

export function describe(name, declare) {
	around.push(name);
	declare();
	around.pop();
}

describe.each = (cases) => (name, declare) => {
	for (const [values, title] of titled(cases, name)) describe(title, () => declare(...values));
};

export function it(name, ...rest) {
	const body = rest.find((part) => typeof part === 'function');
	found.push({ name: [...around, name].join(' '), run: async () => body() });
}

it.each = (cases) => (name, body) => {
	for (const [values, title] of titled(cases, name)) it(title, () => body(...values));
};

/** Each case as the arguments of its test, with its title. As in Vitest, lists are taken apart if every case is one. */
function titled(cases, name) {
	const takesApart = cases.every(Array.isArray);
	return cases.map((value) => {
		const values = takesApart ? value : [value];
		const title = name.replace(/\$(\w+)/g, (_, key) => format(value[key]));
		return [values, title === name ? format(name, ...values).slice(0, 200) : title];
	});
}
