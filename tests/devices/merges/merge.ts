import type { Device, Files } from '../device';

/** The result of a merge. */
export interface Merged {
	/** The files that every device holds now. */
	readonly files: Files;
	/** The notes in which a user had to decide, or text was dropped. */
	readonly conflicts: readonly string[];
	/** The paths of the sync-conflict copies. */
	readonly copies: readonly string[];
}

/** A way in which users merge the files of their devices. */
export interface Merge {
	/**
	 * Computes the files that every device will hold, and gives them to `deliver` for each device.
	 *
	 * @param choice decides what is left to chance: which device comes first, which side of a conflict is kept
	 */
	merge(devices: readonly Device[], choice: number, deliver: Deliver): Promise<Merged>;
}

/** Writes files into the folder of a device. */
export type Deliver = (device: Device, files: Files) => Promise<void>;

/** Delivers while the device is off. */
export const deliverWhileOff: Deliver = (device, files) => device.replaceFiles(files);

/** Delivers while the device is on: the app receives an event for each file. */
export const deliverWhileOn: Deliver = (device, files) => device.use((open) => open.receive(files));

/** The items in one of their orders. */
export function ordered<Item>(items: readonly Item[], choice: number): Item[] {
	const left = [...items];
	const order: Item[] = [];
	for (let number = choice; left.length > 0; number = Math.floor(number / 3))
		order.push(...left.splice(number % left.length, 1));
	return order;
}
