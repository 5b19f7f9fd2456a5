import type { GivenPlugin } from '../../tests/workbench/server/other-plugin-files';

export function readGivenPlugins(paths: readonly string[]): Promise<GivenPlugin[]>;
export function copySettings(vault: string, plugins: readonly GivenPlugin[]): Promise<void>;
