import { Scalar, Schema, stringify } from 'yaml';

/**
 * What YAML 1.1 reads as something other than text (`yes`, `1_000`, `12:30`). Days stay plain: the app shows them as
 * text.
 */
const compat = new Schema({ schema: 'yaml-1.1' }).tags.filter(({ tag }) => tag !== 'tag:yaml.org,2002:timestamp');

/** What `yaml` would write plain and another reader of YAML may take for something else, or for the end of a line. */
const misread = /^[-?:.\s]|\s$|^=$|^\+?0o[0-7_]+$|[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;

/**
 * The source of a text, a flag or a number in YAML, on one line: plain where every reader takes it for what it is, else
 * in quotes.
 */
export function yamlScalar(value: string | boolean | number): string {
	const scalar = new Scalar(value);
	if (typeof value === 'string' && misread.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
	return stringify(scalar, { compat, lineWidth: 0, blockQuote: false, doubleQuotedAsJSON: true }).trimEnd();
}
