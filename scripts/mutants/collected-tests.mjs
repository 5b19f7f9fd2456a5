import { format } from 'node:util';
import { vi as ofVitest } from 'vitest';

/**
 * The part of Vitest that the tests of mutated folders use: `describe`, `it`, `it.each`, what runs before and after
 * each test, spies, and a day that stands still. All else is an error.
 */

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
	around.push({ name, before: [], after: [] });
	declare();
	around.pop();
}

export const beforeEach = (run) => void around.at(-1).before.push(run);
export const afterEach = (run) => void around.at(-1).after.push(run);

describe.each = (cases) => (name, declare) => {
	for (const [values, title] of titled(cases, name)) describe(title, () => declare(...values));
};

export function it(name, ...rest) {
	const body = rest.find((part) => typeof part === 'function');
	const within = [...around];
	const run = async () => {
		for (const { before } of within) for (const prepare of before) await prepare();
		try {
			await body();
		} finally {
			for (const { after } of within) for (const restore of after) await restore();
		}
	};
	found.push({ name: [...within.map(({ name }) => name), name].join(' '), run });
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

const RealDate = Date;

/** Vitest's own clock needs a worker of Vitest. */
export const vi = {
	spyOn: ofVitest.spyOn,
	useFakeTimers({ now }) {
		globalThis.Date = class extends RealDate {
			constructor(...given) {
				super(...(given.length === 0 ? [now] : given));
			}
			static now() {
				return Number(now);
			}
		};
	},
	useRealTimers() {
		globalThis.Date = RealDate;
	},
};
