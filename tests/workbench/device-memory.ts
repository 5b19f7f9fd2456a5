/** The storage of a device, outside the vault. */
export type DeviceMemory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The storage of a device, in a map. */
export function deviceMemory(kept = new Map<string, string>()): DeviceMemory {
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key),
	};
}
