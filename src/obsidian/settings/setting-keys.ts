import type { Settings } from '../../settings/settings';
import { asRecord } from '../../settings/unknown-record';

/** The setting at the key of a control: `dayStartHour`, or `tags.list20` for a nested value. */
export function valueAt(settings: Settings, key: string): unknown {
	const [name = '', inner] = key.split('.', 2);
	const value = asRecord(settings)[name];
	return inner === undefined ? value : asRecord(value)[inner];
}

/** The change of the settings that sets the value at the key of a control. */
export function changeAt(settings: Settings, key: string, value: unknown): Partial<Settings> {
	const [name = '', inner] = key.split('.', 2);
	const changed = inner === undefined ? value : { ...asRecord(asRecord(settings)[name]), [inner]: value };
	return { [name]: changed };
}

/** The key of the cadences of tags, which a text area shows one a line. */
export const cadenceByTagKey = 'cadenceByTag';
