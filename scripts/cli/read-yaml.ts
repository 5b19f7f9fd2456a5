import { parse } from 'yaml';

/**
 * The values of YAML as the app reads them: dates stay text. Throws where it is malformed, or more than one document.
 */
export function readYaml(source: string): unknown {
	// Told to be silent, the parser would also pass over a second document. Known tags (`!!timestamp`) would make other
	// than plain values.
	return parse(source, { prettyErrors: false, logLevel: 'error', resolveKnownTags: false }) as unknown;
}
