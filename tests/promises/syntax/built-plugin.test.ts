import esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { plugin } from '../../../scripts/build/plugin.mjs';
import { textOf } from '../../support/imports';
import { searchSyntax } from './search';

/** What the search finds in the plugin, how often, and why it is none of what must not be. */
const falseAlarms: Readonly<Record<string, readonly [times: number, because: string]>> = {
	atob: [
		3,
		'the YAML package reads `!!binary` with it, which no property of a person is; names in contacts that are in base64 are read with it',
	],
	'String.fromCharCode': [
		3,
		'the YAML package would write `!!binary` with it; the head of a vCard’s line, and a letter in CESU-8, are made of their bytes',
	],
	'….location': [8, 'where a contact or a person lives, and the name of that property in notes'],
	'….person.location': [1, 'the same'],
	'….settings.current.properties.location': [1, 'that name, in the example that *Who is in…* gives'],
	'the text location': [6, 'the same, as the name of a field, a column and a property, and as a kind of vCard'],
	'{ location } in an object': [33, 'the same, in contacts, people, settings and the headings of tables'],
	'{ location } in a pattern': [5, 'the same'],
	'window.document': [1, 'the clock listens there for the app being shown again'],
	'window as a value': [1, 'the same, for the window having the focus again'],
	'….constructor': [
		3,
		'two packages and CodeMirror’s tree ask for a value’s own class, and date-fns makes a date of the class of the one given',
	],
	'….loadLocalStorage': [1, 'what Templater keeps on the device is read, and not written'],
	'this.app.loadLocalStorage': [2, 'the last days with lines, and those who were set aside today'],
	'this.app.saveLocalStorage': [2, 'the same two'],
	'this._index.fetch': [2, 'MiniSearch calls the look-up in its own map so'],
	'setTimeout of a variable': [3, 'MiniSearch and the pauses give it the function that settles a promise'],
	'window.setTimeout of a variable': [4, 'pauses give it the function that settles a promise'],
	'this.submit': [6, 'a dialog calls what to do with its answer so; it is no form'],
	'{ submit } in a pattern': [2, 'the same'],
	'{ submit } in an object': [7, 'the same'],
	'{ href } in an object': [
		4,
		'the addresses of a draft, which begin with mailto: and sms:, and which the user opens',
	],
	'{ href } in a pattern': [1, 'the same'],
	'{ href } in attributes': [
		1,
		'the name of a list bends along its arc: the address is # and the id of that arc in the same picture',
	],
	'….createSvg of textPath': [1, 'the same name'],
};

/** How often each finding occurs. */
function counted(found: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const one of found) counts[one] = (counts[one] ?? 0) + 1;
	return counts;
}

async function build(): Promise<string> {
	const { outputFiles } = await esbuild.build({ ...plugin, write: false });
	return outputFiles?.[0]?.text ?? '';
}

const built = build();

describe('the plugin as it is released', () => {
	it('has no syntax that reaches the network, evaluates text, makes markup or keeps more on the device', async () => {
		const text = await built;
		expect(text.length).toBeGreaterThan(300_000);
		expect(counted(searchSyntax(text))).toEqual(
			Object.fromEntries(Object.entries(falseAlarms).map(([found, [times]]) => [found, times])),
		);
	});

	it('holds nothing packed or encoded', async () => {
		const text = await built;
		expect(text.match(/[A-Za-z0-9+/=]{200,}|(?:\\x[0-9a-f]{2}){8,}|(?:\\u[0-9a-f]{4}){24,}/gi) ?? []).toEqual([]);
	});

	it.each(['ar', 'de', 'es', 'fr', 'ja', 'pt', 'pt-PT', 'ru', 'zh', 'zh-TW'])(
		'has the texts of the language %s as they are in its file',
		async (code) => {
			const text = await built;
			const words = Object.values(
				JSON.parse(textOf(`src/locales/${code}.json`)) as Record<string, unknown>,
			).filter((one) => typeof one === 'string');
			const plain = words.filter((one) => !/["'`\\\n$]/.test(one));
			expect(plain.length).toBeGreaterThan(100);
			expect(plain.filter((one) => !text.includes(one))).toEqual([]);
		},
	);
});
