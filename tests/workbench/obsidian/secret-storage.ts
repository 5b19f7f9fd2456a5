import type { DeviceMemory } from '../device-memory';
import { Events } from './events';

/** Secrets of plugins. They are on the device, outside the vault. */
export class SecretStorage extends Events {
	readonly #memory: DeviceMemory;
	readonly #key: string;

	constructor(memory: DeviceMemory, appId: string) {
		super();
		this.#memory = memory;
		this.#key = `${appId}-secrets`;
	}

	setSecret(id: string, secret: string): void {
		if (!/^[a-z0-9-]+$/.test(id)) throw new Error('A secret needs an id of lowercase letters, digits and dashes.');
		this.#memory.setItem(this.#key, JSON.stringify({ ...this.#secrets(), [id]: secret }));
	}

	getSecret(id: string): string | null {
		const secrets = this.#secrets();
		return Object.hasOwn(secrets, id) ? (secrets[id] ?? null) : null;
	}

	listSecrets(): string[] {
		return Object.keys(this.#secrets());
	}

	#secrets(): Record<string, string> {
		return JSON.parse(this.#memory.getItem(this.#key) ?? '{}') as Record<string, string>;
	}
}
