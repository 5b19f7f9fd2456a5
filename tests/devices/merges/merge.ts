import type { Device, Files } from '../device';

/** What came of bringing devices together. */
export interface Merged {
	/** What every device holds now. */
	readonly files: Files;
	/** The notes in which somebody had to decide, or something was dropped. */
	readonly conflicts: readonly string[];
	/** What was kept beside a note because it lost against it: the paths of the copies. */
	readonly copies: readonly string[];
}

/** A way in which people bring the files of their devices together. */
export interface Merge {
	/**
	 * Works out what every device will hold, and puts it into their folders, or hands it to `deliver` where given.
	 *
	 * @param choice a number that decides all that is left to chance: which device comes first, which side somebody takes
	 */
	merge(devices: readonly Device[], choice: number, deliver: Deliver): Promise<Merged>;
}

/** Puts files into the folder of a device. */
export type Deliver = (device: Device, files: Files) => Promise<void>;

/** While the device is off. */
export const deliverWhileOff: Deliver = (device, files) => device.replaceFiles(files);

/** While the device is on: the app sees each note come in. */
export const deliverWhileOn: Deliver = (device, files) => device.use((open) => open.receive(files));

/** The items in one of their orders. */
export function ordered<Item>(items: readonly Item[], choice: number): Item[] {
	const left = [...items];
	const order: Item[] = [];
	for (let number = choice; left.length > 0; number = Math.floor(number / 3)) order.push(...left.splice(number % left.length, 1));
	return order;
}
