/** The properties of longer YAML are left to its reader, which has bounds of its own. */
const longest = 1_000;

const sign = '[\\p{L}\\p{N}\\p{M}\\p{S}\\p{P} ]';

/** Words, days and numbers that mean themselves, and quotes without escapes. */
const words = '\\p{L}[\\p{L}\\p{N}_./-]*(?: +[\\p{L}\\p{N}_./-]+)*';
const quoted = `"(?:(?!["\\\\])${sign})*"|'(?:(?!['\\\\])${sign})*'`;
const scalar = `(?:${words}|\\d{4}-\\d{2}-\\d{2}|[1-9]\\d{0,8}|${quoted})`;
const scalars = new RegExp(scalar, 'gu');
const oneScalar = new RegExp(`^${scalar}$`, 'u');
const flow = new RegExp(`^\\[ *(?:${scalar}(?: *, *${scalar})*)? *\\]$`, 'u');
const property = new RegExp('^(\\p{L}[\\p{L}\\p{N}_-]*(?: [\\p{L}\\p{N}_-]+)*):(?: +(.*?))? *$', 'u');
const item = /^( {0,8}- +)(.*?) *$/;

/** Words that mean something else than themselves. */
const reserved = /^(?:true|false|null)$/i;

/** What is no plain value. */
class NotPlain extends Error {}

/**
 * The properties of YAML as most notes have it: lines of names, each with a word, a day, a number, a quote without escapes, or a list of these.
 * Null for any other, which the reader of YAML reads; it takes a hundred times as long, and gives the same for this.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | null {
	if (yaml === '' || yaml.length > longest) return null;
	try {
		return propertiesOf(yaml.split(/\r?\n/));
	} catch (error) {
		if (error instanceof NotPlain) return null;
		throw error;
	}
}

function propertiesOf(lines: readonly string[]): Record<string, unknown> {
	const properties: Record<string, unknown> = {};
	/** The property whose value may be a list below it, and the dash with which that begins. */
	let open: string | null = null;
	let list: unknown[] = [];
	let dash = '';
	for (const line of lines) {
		const [, before = '', member = ''] = item.exec(line) ?? [];
		if (before !== '' && open !== null) {
			if (list.length > 0 && before !== dash) throw new NotPlain();
			dash = before;
			list.push(valueOf(member));
			properties[open] = list;
			continue;
		}
		const [, name, value = ''] = property.exec(line) ?? [];
		if (name === undefined || reserved.test(name) || Object.hasOwn(properties, name)) throw new NotPlain();
		properties[name] = value === '' ? null : value.startsWith('[') ? listOf(value) : valueOf(value);
		open = value === '' ? name : null;
		list = [];
	}
	return properties;
}

function listOf(text: string): unknown[] {
	if (!flow.test(text)) throw new NotPlain();
	return (text.match(scalars) ?? []).map(valueOf);
}

function valueOf(text: string): string | number {
	if (!oneScalar.test(text) || reserved.test(text)) throw new NotPlain();
	if (/^["']/.test(text)) return text.slice(1, -1);
	return /^\d+$/.test(text) ? Number(text) : text;
}
