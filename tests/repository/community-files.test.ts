import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { filesIn, textOf } from '../support/imports';

interface Field {
	readonly type: string;
	readonly id?: string;
	readonly attributes: Readonly<Record<string, unknown>>;
}

interface Form {
	readonly name: string;
	readonly description: string;
	readonly labels: readonly string[];
	readonly body: readonly Field[];
}

/** A file of YAML, which must have no fault and no warning. */
function read(file: string): unknown {
	const document = parseDocument(textOf(file));
	expect([...document.errors, ...document.warnings]).toEqual([]);
	return document.toJS();
}

const forms = filesIn('.github/ISSUE_TEMPLATE', ['.yml']).filter((file) => !file.endsWith('config.yml'));

describe('the forms', () => {
	it.each(forms)('%s asks what GitHub can ask, each field once', (file) => {
		const { body, ...others } = read(file) as Form;
		expect(Object.keys(others).sort()).toEqual(['description', 'labels', 'name']);
		const types = ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'];
		expect(body.filter(({ type }) => !types.includes(type))).toEqual([]);
		const asked = body.filter(({ type }) => type !== 'markdown');
		expect(asked.length).toBeGreaterThan(1);
		expect(asked.filter(({ id, attributes }) => !/^[\w-]+$/.test(id ?? '') || !attributes.label)).toEqual([]);
		expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
		const keys = ['type', 'id', 'attributes', 'validations'];
		expect(body.flatMap((field) => Object.keys(field)).filter((key) => !keys.includes(key))).toEqual([]);
		expect(body.filter(({ type, attributes }) => type === 'markdown' && !attributes.value)).toEqual([]);
	});

	it('are for a harmed note, a fault, an idea and a language, the harmed note first', () => {
		expect(forms.map((file) => (read(file) as Form).labels)).toEqual([
			['harmed note'],
			['fault'],
			['idea'],
			['language'],
		]);
	});

	it('leave what could be used against people to a report that only the maintainers read', () => {
		expect(read('.github/ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: false });
		for (const file of ['SECURITY.md', 'CODE_OF_CONDUCT.md', '.github/ISSUE_TEMPLATE/2-fault.yml'])
			expect(textOf(file)).toContain('*Report a vulnerability* on the *Security* page');
	});

	it('have each language that the plugin speaks', () => {
		const language = (read('.github/ISSUE_TEMPLATE/4-language.yml') as Form).body.find(
			({ id }) => id === 'language',
		);
		const spoken = filesIn('src/locales', ['.json']).filter((file) => !file.endsWith('comments.json'));
		// English has a folder of its own, and the last choice is a language that is not there.
		expect(language?.attributes.options).toHaveLength(spoken.length + 2);
	});
});

describe('CITATION.cff', () => {
	it('names the software as the manifest does, by keys of its format', () => {
		const citation = read('CITATION.cff') as Readonly<Record<string, unknown>>;
		const { name, author, description } = JSON.parse(textOf('manifest.json')) as Readonly<Record<string, string>>;
		expect(citation).toMatchObject({
			'cff-version': '1.2.0',
			type: 'software',
			title: name,
			abstract: description,
			authors: [{ name: author }],
			license: 'MIT',
		});
		expect(citation.message).toMatch(/\S/);
		const others = ['cff-version', 'message', 'type', 'title', 'abstract', 'authors', 'license', 'keywords'];
		expect(Object.keys(citation).filter((key) => !others.includes(key))).toEqual([]);
	});
});

describe('the files for contributors', () => {
	it('name no address of mail, which nobody would answer', () => {
		const files = ['CODE_OF_CONDUCT.md', 'CONTRIBUTING.md', 'CITATION.cff', ...filesIn('.github', ['.md', '.yml'])];
		expect(files.filter((file) => /[\w.]+@[\w-]+\.[a-z]{2,}\b/i.test(textOf(file)))).toEqual([]);
	});

	it('have one version of Node to start with, which the program is for', () => {
		expect(textOf('.nvmrc')).toMatch(/^(?:20|22|24)\n$/);
	});
});
